/** A stream of numbers that depends on nothing but its name: the same on every machine, in any order of use. */
export interface Random {
  /** From 0 up to 1, 1 excluded. */
  next(): number
  /** Both ends included. */
  integer(min: number, max: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** `count` different members, in the order of the list. */
  sample<T>(list: readonly T[], count: number): T[]
  /** The key of one entry; a weight of 2 comes up twice as often as a weight of 1. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K
}

/** @param name what the stream is for, seed included: `seed/actor/17/vita`. Parts with streams of their own stay put
 *  when another part begins to draw one number more. */
export function createRandom(name: string): Random {
  return new Stream(name)
}

/**
 * Chris Doty-Humphrey's small fast counter (sfc32): 128 bits of state, integer arithmetic only, the same everywhere. A class,
 * because a profile takes two dozen streams, and as many closures each would be most of its cost.
 */
class Stream implements Random {
  #a: number
  #b: number
  #c: number
  #counter: number

  constructor(name: string) {
    const [a, b, c, d] = hash(name)
    this.#a = a
    this.#b = b
    this.#c = c
    this.#counter = d
    for (let round = 0; round < 12; round += 1) this.next()
  }

  next(): number {
    const result = (this.#a + this.#b + this.#counter) | 0
    this.#counter = (this.#counter + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + result) | 0
    return (result >>> 0) / 2 ** 32
  }

  integer(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('nothing to pick from')
    // In bounds; an element may itself be undefined, so `?? throw` would be wrong.
    return list[this.integer(0, list.length - 1)] as T
  }

  sample<T>(list: readonly T[], count: number): T[] {
    let needed = Math.min(count, list.length)
    return list.filter((_, index) => {
      const taken = this.next() * (list.length - index) < needed
      if (taken) needed -= 1
      return taken
    })
  }

  weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
    let total = 0
    for (const key in weights) total += weights[key]
    let rest = this.next() * total
    let last: K | undefined
    for (const key in weights) {
      last = key
      rest -= weights[key]
      if (rest < 0) break
    }
    if (last === undefined) throw new RangeError('nothing to pick from')
    return last
  }
}

/** cyrb128, after bryc (public domain): 128 bits of a text, mixed well enough for invented people. */
function hash(text: string): [number, number, number, number] {
  let [a, b, c, d] = [1_779_033_703, 3_144_134_277, 1_013_904_242, 2_773_480_762]
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    a = b ^ Math.imul(a ^ unit, 597_399_067)
    b = c ^ Math.imul(b ^ unit, 2_869_860_233)
    c = d ^ Math.imul(c ^ unit, 951_274_213)
    d = a ^ Math.imul(d ^ unit, 2_716_044_179)
  }
  a = Math.imul(c ^ (a >>> 18), 597_399_067)
  b = Math.imul(d ^ (b >>> 22), 2_869_860_233)
  c = Math.imul(a ^ (c >>> 17), 951_274_213)
  d = Math.imul(b ^ (d >>> 19), 2_716_044_179)
  return [a ^ b ^ c ^ d, b ^ a, c ^ a, d ^ a]
}
