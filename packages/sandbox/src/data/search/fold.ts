/** Letters that carry no accent of their own, and what a keyboard without them has instead. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}

/** Lower case and without accents, so that `Muller` finds `Müller`: pg_trgm with the extension unaccent. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßłøđðþæœı]/g, (letter) => LETTERS[letter] ?? letter)
}
