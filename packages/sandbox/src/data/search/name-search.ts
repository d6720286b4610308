import { foldName } from './fold.ts'
import { isSimilar, trigramsOf } from './trigrams.ts'

/**
 * A search by name. A name is found if it contains the query, as `ILIKE` would find it, or if it is similar enough to be a
 * slip of the keyboard.
 *
 * @returns a function that takes folded names
 */
export function createNameSearch(query: string): (folded: string) => boolean {
  const wanted = foldName(query.trim())
  const trigrams = new Set(trigramsOf(wanted))
  return (folded) => folded.includes(wanted) || isSimilar(trigrams, trigramsOf(folded))
}
