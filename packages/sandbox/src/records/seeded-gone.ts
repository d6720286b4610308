import type { Gone } from '@filmmakers-sdk/api-contract'
import type { SandboxResource } from './resources.ts'

/**
 * Records that answer 410, whatever the seed: two that were deleted, two merged into the first one there is, one directly
 * and one by way of the other, so that a client has to follow twice.
 */
export const SEEDED_GONE = {
  actor_profiles: [
    { id: 901, status: 'deleted' },
    { id: 902, status: 'deleted' },
    { id: 951, status: 'merged', new_id: 1001 },
    { id: 952, status: 'merged', new_id: 951 },
  ],
} as const satisfies Partial<Record<SandboxResource, readonly Gone[]>>
