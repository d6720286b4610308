import stringWidth from 'string-width'
import { singleLine } from './terminal-safe.ts'
import { truncate } from './truncate.ts'

export interface TableOptions {
  /** Columns of the terminal; the widest column gives way. */
  width: number
  /** Applied to the heading. */
  heading?: (text: string) => string
}

const gap = 2
const narrowest = 6

/** A table for a person: aligned by the width characters have on a terminal, and no wider than it. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  options: TableOptions,
): string {
  const [heading = [], ...cells] = [head, ...rows].map((row) =>
    head.map((_, index) => singleLine(row[index] ?? '')),
  )
  const widths = heading.map((name, index) =>
    cells.reduce((widest, row) => Math.max(widest, stringWidth(row[index] ?? '')), stringWidth(name)),
  )
  shrink(widths, options.width)
  const line = (row: readonly string[]) =>
    truncate(
      row
        .map((text, index) => pad(text, widths[index] ?? 0))
        .join(' '.repeat(gap))
        .trimEnd(),
      options.width,
    )
  const first = line(heading)
  return [options.heading?.(first) ?? first, ...cells.map(line)].map((text) => `${text}\n`).join('')
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

function pad(text: string, width: number): string {
  const cut = truncate(text, width)
  return cut + ' '.repeat(Math.max(0, width - stringWidth(cut)))
}
