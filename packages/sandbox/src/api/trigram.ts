/** The threshold of pg_trgm's word similarity. */
const THRESHOLD = 0.6

/** Lower case and without accents, so that `Muller` finds `Müller`. */
export function foldName(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').replaceAll('ł', 'l')
}

/** Each word padded with two spaces before and one after, as pg_trgm does, cut into threes. */
function trigrams(folded: string): Set<string> {
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(
    words.flatMap((word) => {
      const padded = `  ${word} `
      return Array.from({ length: padded.length - 2 }, (_, start) => padded.slice(start, start + 3))
    }),
  )
}

/** A search by name: what the name contains, and what shares enough trigrams with it to be a slip of the keyboard. */
export function createNameSearch(query: string): (name: string) => boolean {
  const wanted = foldName(query.trim())
  const wantedTrigrams = trigrams(wanted)
  return (name) => {
    const folded = foldName(name)
    if (folded.includes(wanted)) return true
    const shared = [...wantedTrigrams].filter((trigram) => trigrams(folded).has(trigram)).length
    return wantedTrigrams.size > 0 && shared / wantedTrigrams.size >= THRESHOLD
  }
}
