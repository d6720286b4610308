/** What it costs to read 100,000 actors, in time and in memory: against a loop over fetch. */
import { execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { rotated, spread } from './interleave.ts'
import { actorCount, type ListReader, listReaders } from './list-reader.ts'
import { printTable, ratioCells, ratioColumns, type Row } from './report.ts'

const base = 'a loop over fetch'
const aims = new Map([
  [1000, '≤ 1.1'],
  [250, '≤ 1.2'],
])
const rounds = { time: 9, memory: 3 }

const names = [...listReaders.keys()]
const server = fork(join(import.meta.dirname, 'list-server.ts'))
try {
  const [message] = (await once(server, 'message')) as [unknown]
  const origin = String(message)
  const loaded = new Map<string, ListReader>()
  for (const [name, load] of listReaders) loaded.set(name, await load())
  for (const [perPage, aim] of aims) {
    const { time, processor } = await timesOf(loaded, (read) => read(origin, perPage))
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

/** Takes turns, after one turn that does not count. */
async function timesOf(
  readers: ReadonlyMap<string, ListReader>,
  run: (read: ListReader) => Promise<number>,
): Promise<Record<'time' | 'processor', Map<string, number[]>>> {
  const [time, processor] = [emptyFigures(), emptyFigures()]
  for (let round = -1; round < rounds.time; round++) {
    for (const [name, read] of rotated([...readers], Math.max(0, round))) {
      const began = performance.now()
      const used = process.cpuUsage()
      const count = await run(read)
      const took = performance.now() - began
      const { user, system } = process.cpuUsage(used)
      if (count !== actorCount) throw new Error(`${name} saw ${count} actors.`)
      if (round < 0) continue
      time.get(name)?.push(took)
      processor.get(name)?.push(user + system)
    }
  }
  return { time, processor }
}

/** Largest resident set of a process that reads the list once, in KiB. */
function peakOf(name: string, origin: string, perPage: number): number {
  const script = join(import.meta.dirname, 'read-list-once.ts')
  return Number(execFileSync(process.execPath, [script, name, origin, String(perPage)], { encoding: 'utf8' }))
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
