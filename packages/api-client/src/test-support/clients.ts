import { apiKey, type Clock } from '@filmmakers-sdk/auth-core'
import { createManualClock, type ManualClock } from '@filmmakers-sdk/auth-core/testing'
import { createFilmmakersClient, type FilmmakersClient, type FilmmakersClientOptions } from '../index.ts'
import type { ApiServer } from './api-server.ts'

export const key = 'k3y-0123456789abcdef'

/** A client of a server, with a key. Waits end at once unless another clock is given. */
export function clientOf(
  server: Pick<ApiServer, 'url'>,
  options: Partial<FilmmakersClientOptions> = {},
): FilmmakersClient {
  return createFilmmakersClient({
    auth: apiKey(key),
    baseUrl: server.url,
    clock: createPatientClock(),
    random: () => 0.5,
    ...options,
  })
}

export interface PatientClock extends Clock {
  /** What was waited for so far, milliseconds. */
  readonly waits: number[]
}

/** A clock whose waits are over at once: they move its time. */
export function createPatientClock(clock: ManualClock = createManualClock()): PatientClock {
  const waits: number[] = []
  return {
    waits,
    now: () => clock.now(),
    async sleep(ms, signal) {
      waits.push(ms)
      const slept = clock.sleep(ms, signal)
      clock.advance(ms)
      await slept
    },
  }
}

/** What a promise rejects with. */
export async function rejection(promise: PromiseLike<unknown>): Promise<unknown> {
  try {
    await promise
  } catch (error) {
    return error
  }
  throw new Error('It did not reject.')
}
