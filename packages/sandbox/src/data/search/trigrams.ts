/** What PostgreSQL's operators `%` and `<%` call similar, unless they are set otherwise. */
const SIMILARITY = 0.3
const WORD_SIMILARITY = 0.6

/**
 * The trigrams of a folded text in their order, cut as pg_trgm does: each word is padded with two spaces before and one
 * after it; everything that is neither letter nor digit only separates words.
 */
export function trigramsOf(folded: string): string[] {
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.flatMap((word) => {
    const padded = `  ${word} `
    return Array.from({ length: padded.length - 2 }, (_, start) => padded.slice(start, start + 3))
  })
}

/**
 * Whether a text is similar to a query: as a whole (`similarity`, the trigrams they share of all they have), or a stretch of
 * it (`word_similarity`, the best that any run of its trigrams reaches).
 *
 * @param query without repetition
 * @param text in order
 */
export function isSimilar<T>(query: ReadonlySet<T>, text: readonly T[]): boolean {
  return similarity(query, new Set(text)) >= SIMILARITY || wordSimilarity(query, text) >= WORD_SIMILARITY
}

/** @returns 0 to 1 */
export function similarity<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  let shared = 0
  for (const trigram of one) if (other.has(trigram)) shared += 1
  const all = one.size + other.size - shared
  return all === 0 ? 0 : shared / all
}

/** @returns 0 to 1 */
export function wordSimilarity<T>(query: ReadonlySet<T>, text: readonly T[]): number {
  let best = 0
  for (const [start, first] of text.entries()) {
    // A better stretch begins with a trigram they share.
    if (!query.has(first)) continue
    const seen = new Set<T>()
    let shared = 0
    for (const trigram of text.slice(start)) {
      if (!seen.has(trigram) && query.has(trigram)) shared += 1
      seen.add(trigram)
      best = Math.max(best, shared / (query.size + seen.size - shared))
    }
  }
  return best
}
