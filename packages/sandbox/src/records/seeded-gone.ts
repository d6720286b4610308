import type { Gone } from '@filmmakers-sdk/api-contract'
import type { SandboxResource } from './resources.ts'

/**
 * Records that answer 410, whatever the seed: some that were deleted, some merged into the first one there is; among the
 * actors one by way of another, so that a client has to follow twice.
 */
export const SEEDED_GONE = {
  actor_profiles: [
    { id: 901, status: 'deleted' },
    { id: 902, status: 'deleted' },
    { id: 951, status: 'merged', new_id: 1001 },
    { id: 952, status: 'merged', new_id: 951 },
  ],
  crew_profiles: [
    { id: 199_901, status: 'deleted' },
    { id: 199_951, status: 'merged', new_id: 200_001 },
  ],
  talent_agencies: [
    { id: 91, status: 'deleted' },
    { id: 95, status: 'merged', new_id: 101 },
  ],
} as const satisfies Partial<Record<SandboxResource, readonly Gone[]>>
