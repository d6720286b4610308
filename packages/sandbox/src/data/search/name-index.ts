import { foldName } from './fold.ts'
import { isSimilar, trigramsOf } from './trigrams.ts'

/** The same search as `createNameSearch`, over many names that were cut into trigrams once. */
export interface NameIndex {
  /** For each name, in their order, 1 if it is found. */
  search: (query: string) => Uint8Array
}

/** @param names folded */
export function createNameIndex(names: readonly string[]): NameIndex {
  const numbers = new Map<string, number>()
  const numberOf = (trigram: string) => {
    const known = numbers.get(trigram)
    if (known !== undefined) return known
    numbers.set(trigram, numbers.size)
    return numbers.size - 1
  }
  /** All trigrams of all names in one row, and where each name begins: a tenth of what arrays of their own would take. */
  let row = new Uint32Array(names.length * 16)
  const starts = new Uint32Array(names.length + 1)
  let length = 0
  for (const [index, name] of names.entries()) {
    for (const trigram of trigramsOf(name)) {
      if (length === row.length) row = grown(row)
      row[length] = numberOf(trigram)
      length += 1
    }
    starts[index + 1] = length
  }

  return {
    search(query) {
      const wanted = foldName(query.trim())
      const trigrams = trigramsOf(wanted)
      // A trigram no name has counts all the same: it makes every name less similar.
      const set = new Set(trigrams.map((trigram) => numbers.get(trigram) ?? trigram))
      const marks = new Uint8Array(numbers.size)
      for (const number of set) if (typeof number === 'number') marks[number] = 1
      return Uint8Array.from(names, (name, index) =>
        name.includes(wanted) || (shares(index, marks, set.size) && isSimilar(set, namesTrigrams(index)))
          ? 1
          : 0,
      )
    },
  }

  /** Whether a name shares enough to be similar at all: three tenths, by far the most do not. */
  function shares(index: number, marks: Uint8Array, wanted: number): boolean {
    let shared = 0
    const end = starts[index + 1] ?? 0
    for (let at = starts[index] ?? 0; at < end; at += 1) shared += marks[row[at] ?? 0] ?? 0
    return shared > 0 && shared >= wanted * 0.3
  }

  function namesTrigrams(index: number): (number | string)[] {
    return [...row.subarray(starts[index], starts[index + 1])]
  }
}

function grown(row: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(row.length * 2 + 16)
  larger.set(row)
  return larger
}
