import stringWidth from 'string-width'
import { singleLine } from './terminal-safe.ts'

export interface TableOptions {
  /** Columns of the terminal; the widest column gives way. */
  width: number
  /** Applied to the heading. */
  heading?: (text: string) => string
}

const gap = 2
const narrowest = 8

/** A table for a person: aligned by the width characters have on a terminal, and no wider than it. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  options: TableOptions,
): string {
  const cells = rows.map((row) => head.map((_, index) => singleLine(row[index] ?? '')))
  const widths = head.map((name, index) =>
    Math.max(stringWidth(name), ...cells.map((row) => stringWidth(row[index] ?? ''))),
  )
  shrink(widths, options.width)
  const line = (row: readonly string[]) =>
    row
      .map((cell, index) => pad(cell, widths[index] ?? 0, index === row.length - 1))
      .join(' '.repeat(gap))
      .trimEnd()
  const heading = line(head)
  return [options.heading?.(heading) ?? heading, ...cells.map(line)].map((text) => `${text}\n`).join('')
}

/** Takes from the widest column until all fit, or none can give any more. */
function shrink(widths: number[], total: number): void {
  const available = total - gap * (widths.length - 1)
  for (;;) {
    const excess = widths.reduce((sum, width) => sum + width, 0) - available
    const widest = Math.max(...widths)
    if (excess <= 0 || widest <= narrowest) return
    const second = Math.max(narrowest, ...widths.filter((width) => width < widest))
    const take = Math.max(1, Math.min(excess, widest - second))
    widths[widths.indexOf(widest)] = widest - take
  }
}

function pad(text: string, width: number, isLast: boolean): string {
  const cut = truncate(text, width)
  return isLast ? cut : cut + ' '.repeat(Math.max(0, width - stringWidth(cut)))
}

function truncate(text: string, width: number): string {
  if (stringWidth(text) <= width) return text
  let result = ''
  let used = 1
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    used += stringWidth(segment)
    if (used > width) break
    result += segment
  }
  return `${result}…`
}
