import { hash } from 'node:crypto'

/** A stream of numbers that depends on nothing but its name: the same on every machine, in any order of use. */
export interface Random {
  /** From 0 up to 1, 1 excluded. */
  next: () => number
  /** Both ends included. */
  integer: (min: number, max: number) => number
  chance: (probability: number) => boolean
  pick: <T>(list: readonly T[]) => T
  /** `count` different members, in the order of the list. */
  sample: <T>(list: readonly T[], count: number) => T[]
  /** The key of one entry; a weight of 2 comes up twice as often as a weight of 1. */
  weighted: <K extends string>(weights: Readonly<Record<K, number>>) => K
}

/** @param name what the stream is for, seed included: `seed/actor/17/vita`. Parts with streams of their own stay put
 *  when another part begins to draw one number more. */
export function createRandom(name: string): Random {
  const next = sfc32(hash('sha256', name, 'buffer'))
  const integer = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  const pick = <T>(list: readonly T[]): T => at(list, integer(0, list.length - 1))

  return {
    next,
    integer,
    pick,
    chance: (probability) => next() < probability,
    sample(list, count) {
      let needed = Math.min(count, list.length)
      return list.filter((_, index) => {
        const taken = next() * (list.length - index) < needed
        if (taken) needed -= 1
        return taken
      })
    },
    weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
      const keys = Object.keys(weights) as K[]
      const total = keys.reduce((sum, key) => sum + weights[key], 0)
      let rest = next() * total
      return keys.find((key) => (rest -= weights[key]) < 0) ?? at(keys, keys.length - 1)
    },
  }
}

function at<T>(list: readonly T[], index: number): T {
  if (index < 0 || index >= list.length) throw new RangeError('nothing to pick from')
  // The bounds are checked above; an element may itself be undefined, so `?? throw` would be wrong.
  return list[index] as T
}

/** Chris Doty-Humphrey's small fast counter: 128 bits of state, integer arithmetic only, the same everywhere. */
function sfc32(state: Buffer): () => number {
  let [a, b, c, counter] = [0, 4, 8, 12].map((offset) => state.readInt32LE(offset)) as [
    number,
    number,
    number,
    number,
  ]
  const step = () => {
    const result = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + result
    return (result >>> 0) / 2 ** 32
  }
  for (let round = 0; round < 12; round += 1) step()
  return step
}
