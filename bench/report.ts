import type { Spread } from './interleave.ts'

export interface Row {
  name: string
  /** As it is to be read: one string for each column. */
  cells: readonly string[]
}

/** Prints a table for people. */
export function printTable(title: string, columns: readonly string[], rows: readonly Row[]): void {
  const table = [['', ...columns], ...rows.map(({ name, cells }) => [name, ...cells])]
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0))) ?? []
  console.log(`\n${title}\n`)
  for (const [name = '', ...cells] of table) {
    const padded = cells.map((cell, column) => cell.padStart(widths[column + 1] ?? 0))
    console.log(`  ${name.padEnd(widths[0] ?? 0)}  ${padded.join('  ')}`.trimEnd())
  }
}

/** The columns that {@link ratioCells} fills. */
export const ratioColumns = ['median', 'middle half', 'aim'] as const

export function ratioCells({ low, median, high }: Spread, aim = ''): string[] {
  return [digits(median), `${digits(low)} – ${digits(high)}`, aim]
}

function digits(value: number): string {
  return value.toFixed(value < 20 ? 2 : 0)
}
