import type { Sink } from '../context.ts'
import { cell } from './cell.ts'
import { painter } from './paint.ts'
import { safeJson } from './terminal-safe.ts'

/** Writes one thing: as JSON, as `name: value` lines on a terminal, or as name, tab, value for programs. */
export async function writeDetails(
  out: Sink,
  details: Readonly<Record<string, unknown>>,
  json: boolean,
): Promise<void> {
  if (json) {
    await out.write(`${safeJson(details, 2)}\n`)
    return
  }
  const shown = Object.entries(details)
    .map(([name, value]) => [cell(name), cell(value)] as const)
    .filter(([, value]) => value !== '')
  if (!out.isTerminal) {
    await out.write(shown.map(([name, value]) => `${name}\t${value}\n`).join(''))
    return
  }
  const paint = painter(out)
  const width = Math.max(0, ...shown.map(([name]) => name.length))
  await out.write(shown.map(([name, value]) => `${paint('dim', name.padEnd(width))}  ${value}\n`).join(''))
}
