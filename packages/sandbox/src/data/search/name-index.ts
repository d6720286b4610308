import { foldName } from './fold.ts'
import { isSimilar, trigramsOf } from './trigrams.ts'

/** The same search as `createNameSearch`, over many names that were cut into trigrams once. */
export interface NameIndex {
  /** For each name, in their order, 1 if it is found. */
  search: (query: string) => Uint8Array
}

const USUAL_LENGTH = 16

/** @param names folded */
export function createNameIndex(names: readonly string[]): NameIndex {
  /** All trigrams of all names in one row, and where each name begins: a tenth of what arrays of their own would take. */
  let row = new Uint32Array(names.length * USUAL_LENGTH)
  const starts = new Uint32Array(names.length + 1)
  let length = 0
  for (const [index, name] of names.entries()) {
    const trigrams = trigramsOf(name)
    if (length + trigrams.length > row.length) row = grown(row, trigrams.length)
    row.set(trigrams, length)
    length += trigrams.length
    starts[index + 1] = length
  }

  return {
    search(query) {
      const wanted = foldName(query.trim())
      const trigrams = new Set(trigramsOf(wanted))
      // To be similar at all a name has to share three tenths; by far the most do not.
      const least = Math.max(1, trigrams.size * 0.3)
      return Uint8Array.from(names, (name, index) => {
        const own = row.subarray(starts[index], starts[index + 1])
        if (name.includes(wanted)) return 1
        let shared = 0
        for (const trigram of own) if (trigrams.has(trigram)) shared += 1
        return shared >= least && isSimilar(trigrams, own) ? 1 : 0
      })
    },
  }
}

function grown(row: Uint32Array, by: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(row.length * 2 + by)
  larger.set(row)
  return larger
}
