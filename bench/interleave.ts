import type { Loop } from './peer.ts'

/** Median, and the quarter of the rounds below and above. */
export interface Spread {
  low: number
  median: number
  high: number
}

export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? NaN
  return { low: at(0.25), median: at(0.5), high: at(0.75) }
}

/** Milliseconds that go by, or those in which this process had a processor: what others do on it does not count then. */
export type Meter = () => number

export const clockTime: Meter = () => performance.now()
export const cpuTime: Meter = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/**
 * Runs all variants in turns, so that whatever else the machine does meets all of them, and gives the time of one run of
 * each variant for each round.
 *
 * @param slice how long one variant runs in one round, in milliseconds
 */
export async function interleave(
  variants: ReadonlyMap<string, Loop>,
  { rounds, slice, meter = clockTime }: { rounds: number; slice: number; meter?: Meter },
): Promise<Map<string, number>[]> {
  const times = new Map<string, number>()
  for (const [name, loop] of variants) times.set(name, await timesFor(loop, slice, meter))
  const results: Map<string, number>[] = []
  for (let round = 0; round < rounds; round++) {
    const result = new Map<string, number>()
    for (const [name, loop] of rotated([...variants], round)) {
      const count = times.get(name) ?? 1
      result.set(name, (await duration(loop, count, meter)) / count)
    }
    results.push(result)
  }
  return results
}

/**
 * The order of a round: over as many rounds as there are places, everybody has each place, and each of the others before it, equally
 * often (a balanced Latin square, which for an odd number takes two such turns, the second one backwards).
 */
export function rotated<T>(list: readonly T[], round: number): T[] {
  const { length } = list
  const order = list.flatMap((_, place) => {
    const step = place % 2 === 0 ? length - place / 2 : (place + 1) / 2
    return list.slice((step + round) % length, ((step + round) % length) + 1)
  })
  return length % 2 === 1 && Math.floor(round / length) % 2 === 1 ? order.toReversed() : order
}

/** How often a loop turns in the given time; turning it up to there also warms it up. */
async function timesFor(loop: Loop, slice: number, meter: Meter): Promise<number> {
  await duration(loop, 20_000 / slice, meter)
  for (let times = 16; ; times *= 2) {
    const took = await duration(loop, times, meter)
    if (took >= slice) return Math.max(1, Math.round((times * slice) / took))
  }
}

async function duration(loop: Loop, times: number, meter: Meter): Promise<number> {
  const began = meter()
  const pending = loop(times)
  if (pending !== undefined) await pending
  return meter() - began
}
