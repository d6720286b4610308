import stringWidth from 'string-width'
import type { Sink } from '../context.ts'
import { cell, isRecord } from './cell.ts'
import { painter } from './paint.ts'
import { safeJson } from './terminal-safe.ts'
import { wrap } from './wrap.ts'

type Details = Readonly<Record<string, unknown>>

/** Writes one thing: as JSON, as names and values side by side on a terminal, or as name, tab, value for programs. */
export async function writeDetails(out: Sink, details: Details, json: boolean): Promise<void> {
  if (json) await out.write(`${safeJson(details, 2)}\n`)
  else await out.write(out.isTerminal ? forPeople(details, out) : forPrograms(details))
}

function forPrograms(details: Details): string {
  return Object.entries(details)
    .filter(([, value]) => cell(value) !== '')
    .map(([name, value]) => `${cell(name)}\t${cell(value)}\n`)
    .join('')
}

/** Names in one column; values in another, a line for each record of a list, broken at spaces. */
function forPeople(details: Details, out: Sink): string {
  const paint = painter(out)
  const shown = Object.entries(details)
    .map(([name, value]) => ({ name: cell(name), lines: linesOf(value) }))
    .filter(({ lines }) => lines.length > 0)
  const nameWidth = Math.max(0, ...shown.map(({ name }) => stringWidth(name)))
  const indent = ' '.repeat(nameWidth + 2)
  return shown
    .map(({ name, lines }) => {
      const padded = name + ' '.repeat(nameWidth - stringWidth(name))
      const wrapped = lines.flatMap((line) => wrap(line, out.columns - indent.length))
      return `${paint('dim', padded)}  ${wrapped.join(`\n${indent}`)}\n`
    })
    .join('')
}

/** Lists of records, such as pictures, and records of such lists, such as credits, have a line for each. */
function linesOf(value: unknown): string[] {
  const lines = isRecord(value)
    ? Object.values(value).some(hasRecords)
      ? Object.entries(value).flatMap(([name, items]) =>
          linesOf(items).map((line) => `${cell(name)}: ${line}`),
        )
      : [cell(value)]
    : hasRecords(value)
      ? value.map(cell)
      : [cell(value)]
  return lines.filter((line) => line !== '')
}

function hasRecords(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.some(isRecord)
}
