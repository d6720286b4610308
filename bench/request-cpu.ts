/** What a request costs in CPU, one at a time and 32 at a time: against fetch. */
import { execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { rotated, spread } from './interleave.ts'
import { printTable, ratioCells, ratioColumns } from './report.ts'
import { asksOf, base, ours, oursOnUndici } from './request-asks.ts'

const aims = new Map([
  [ours, '≤ 1.2'],
  [oursOnUndici, '≤ 1.2'],
])
const rounds = 5

const server = fork(join(import.meta.dirname, 'request-server.ts'))
try {
  const [message] = (await once(server, 'message')) as [unknown]
  const origin = String(message)
  const names = [...asksOf(origin).keys()]
  for (const atOnce of [1, 32]) {
    const costs = new Map(names.map((name): [string, number[]] => [name, []]))
    for (let round = 0; round < rounds; round++) {
      for (const name of rotated(names, round)) costs.get(name)?.push(costOf(name, origin, atOnce))
    }
    const least = costs.get(base) ?? []
    printTable(
      `CPU of a request, ${atOnce} at a time, in a process that does nothing else (1 = ${base})`,
      ratioColumns,
      names
        .filter((name) => name !== base)
        .map((name) => {
          const ratios = (costs.get(name) ?? []).map((cost, round) => cost / (least[round] ?? NaN))
          return { name, cells: ratioCells(spread(ratios), aims.get(name)) }
        }),
    )
  }
} finally {
  server.disconnect()
}

function costOf(name: string, origin: string, atOnce: number): number {
  const script = join(import.meta.dirname, 'request-cpu-once.ts')
  return Number(execFileSync(process.execPath, [script, name, origin, String(atOnce)], { encoding: 'utf8' }))
}
