/** What PostgreSQL's operators `%` and `<%` call similar, unless they are set otherwise. */
const SIMILARITY = 0.3
const WORD_SIMILARITY = 0.6

const SPACE = 32

/**
 * The trigrams of a folded text in their order, cut as pg_trgm does: each word is padded with two spaces before and one
 * after it; everything that is neither letter nor digit only separates words.
 */
export function trigramsOf(folded: string): number[] {
  const trigrams: number[] = []
  for (const word of folded.match(/[\p{L}\p{N}]+/gu) ?? []) {
    const unit = (at: number) => (at < 0 || at >= word.length ? SPACE : word.charCodeAt(at))
    for (let end = 0; end <= word.length; end += 1) {
      trigrams.push(trigramOf(unit(end - 2), unit(end - 1), unit(end)))
    }
  }
  return trigrams
}

/**
 * Three characters as one number, which takes less room than a string. No two are the same where all letters are Latin
 * or Greek; beyond, it is a hash, as pg_trgm has one for what does not fit in three bytes.
 */
function trigramOf(a: number, b: number, c: number): number {
  return (Math.imul(a, 0x10_0000) ^ Math.imul(b, 0x400) ^ c) & 0x3fff_ffff
}

/**
 * Whether a text is similar to a query: as a whole (`similarity`, the trigrams they share of all they have), or a stretch of
 * it (`word_similarity`, the best that any run of its trigrams reaches).
 *
 * @param query without repetition
 * @param text in order
 */
export function isSimilar(query: ReadonlySet<number>, text: ArrayLike<number>): boolean {
  return (
    similarity(query, new Set(Array.from(text))) >= SIMILARITY ||
    wordSimilarity(query, text) >= WORD_SIMILARITY
  )
}

/** @returns 0 to 1 */
export function similarity(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let shared = 0
  for (const trigram of one) if (other.has(trigram)) shared += 1
  const all = one.size + other.size - shared
  return all === 0 ? 0 : shared / all
}

/** @returns 0 to 1 */
export function wordSimilarity(query: ReadonlySet<number>, text: ArrayLike<number>): number {
  let best = 0
  for (let start = 0; start < text.length; start += 1) {
    // A better stretch begins with a trigram they share.
    if (!query.has(text[start] ?? 0)) continue
    const seen = new Set<number>()
    let shared = 0
    for (let end = start; end < text.length; end += 1) {
      const trigram = text[end] ?? 0
      if (!seen.has(trigram) && query.has(trigram)) shared += 1
      seen.add(trigram)
      best = Math.max(best, shared / (query.size + seen.size - shared))
    }
  }
  return best
}
