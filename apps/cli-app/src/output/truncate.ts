import stringWidth from 'string-width'

/** Cuts a line to the columns of a terminal, between whole characters, with `…` in the place of what is missing. */
export function truncate(text: string, width: number): string {
  if (stringWidth(text) <= width) return text
  let result = ''
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (stringWidth(`${result}${segment}…`) > width) break
    result += segment
  }
  return width < 1 ? '' : `${result}…`
}
