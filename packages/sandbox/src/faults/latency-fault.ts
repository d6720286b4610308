import { setTimeout as sleep } from 'node:timers/promises'
import { integer } from '../option-checks.ts'
import type { FaultDefinition } from './behaviour.ts'

/** The answer comes later. */
export interface LatencyFault {
  kind: 'latency'
  /** Milliseconds of the machine's clock, 1 to 600,000. */
  ms: number
}

export const latencyFault: FaultDefinition<LatencyFault> = {
  options: ['ms'],
  purpose: 'A slow server: does the timeout fire, does the page say that it is waiting?',
  read({ ms: given }) {
    const ms = integer('ms', given, 1, 600_000)
    return { before: ({ gone }) => pause(ms, gone) }
  },
}

/** Ends early when nobody waits any longer. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined)
}
