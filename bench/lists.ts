/** What it costs to read 100,000 actors, in time and in memory: against a loop over fetch. */
import { execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { rotated, spread } from './interleave.ts'
import { listReaders } from './list-reader.ts'
import type { Figures } from './read-list-often.ts'
import { printTable, ratioCells, ratioColumns, type Row } from './report.ts'

const base = 'a loop over fetch'
const aims = new Map([
  [1000, '≤ 1.1'],
  [250, '≤ 1.2'],
])
const rounds = { time: 5, memory: 3 }

const names = [...listReaders.keys()]
const server = fork(join(import.meta.dirname, 'list-server.ts'))
try {
  const [message] = (await once(server, 'message')) as [unknown]
  const origin = String(message)
  for (const [perPage, aim] of aims) {
    const { time, processor } = timesOf(origin, perPage)
    printTable(`100,000 actors, ${perPage} a page: time (1 = ${base})`, ratioColumns, rowsOf(time, aim))
    printTable(`… of which the processor's, in the reading process`, ratioColumns, rowsOf(processor, ''))
  }
  for (const perPage of aims.keys()) {
    const peaks = emptyFigures()
    for (let round = 0; round < rounds.memory; round++) {
      for (const name of rotated(names, round)) peaks.get(name)?.push(peakOf(name, origin, perPage))
    }
    printTable(
      `100,000 actors, ${perPage} a page: peak memory of a process that does nothing else (1 = ${base})`,
      ratioColumns,
      rowsOf(peaks, '≤ 1.1'),
    )
  }
} finally {
  server.disconnect()
}

function emptyFigures(): Map<string, number[]> {
  return new Map(names.map((name) => [name, []]))
}

/** Takes turns, each in a process of its own: what one leaves for the collector, or teaches the compiler, is none of the others' cost. */
function timesOf(origin: string, perPage: number): Record<'time' | 'processor', Map<string, number[]>> {
  const [time, processor] = [emptyFigures(), emptyFigures()]
  for (let round = 0; round < rounds.time; round++) {
    for (const name of rotated(names, round)) {
      const figures = JSON.parse(printedBy('read-list-often.ts', name, origin, perPage)) as Figures
      time.get(name)?.push(figures.time)
      processor.get(name)?.push(figures.processor)
    }
  }
  return { time, processor }
}

/** Largest resident set of a process that reads the list once, in KiB. */
function peakOf(name: string, origin: string, perPage: number): number {
  return Number(printedBy('read-list-once.ts', name, origin, perPage))
}

function printedBy(script: string, ...args: readonly (string | number)[]): string {
  const path = join(import.meta.dirname, script)
  return execFileSync(process.execPath, [path, ...args.map(String)], { encoding: 'utf8' })
}

/** Ours have the aim. */
function rowsOf(figures: ReadonlyMap<string, readonly number[]>, aim: string): Row[] {
  const least = figures.get(base) ?? []
  return names
    .filter((name) => name !== base)
    .map((name) => {
      const ratios = (figures.get(name) ?? []).map((figure, round) => figure / (least[round] ?? NaN))
      return { name, cells: ratioCells(spread(ratios), name.startsWith('api-client') ? aim : '') }
    })
}
