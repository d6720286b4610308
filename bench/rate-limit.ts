/** Calls on a rate limit nobody told the library of: how many are lost, how long it takes, how many were refused on the way. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { askers } from './quota-member.ts'
import { startQuotaServer } from './quota-server.ts'
import { printTable, type Row } from './report.ts'

const scenarios = [
  { name: '40 at once', calls: 40, fast: 0, aim: '0 lost, ≤ 1.05, ≤ 20' },
  { name: '80 at once', calls: 80, fast: 0, aim: '0 lost, ≤ 1.05, ≤ 63' },
  { name: "40, the client's clock 90 s fast", calls: 40, fast: 90_000, aim: '0 lost, ≤ 1.05, ≤ 20' },
]
const names = [...askers.keys()]
const run = promisify(execFile)

const rows: Row[] = [{ name: 'aim', cells: scenarios.map(({ aim }) => aim) }]
const columns = new Map(names.map((name): [string, string[]] => [name, []]))
for (const { calls, fast } of scenarios) {
  // Together: each has a server and a process of its own, and all do little else than wait.
  const cells = await Promise.all(names.map((name) => measure(name, calls, fast)))
  for (const [index, name] of names.entries()) columns.get(name)?.push(cells[index] ?? '')
}
for (const name of names) rows.push({ name, cells: columns.get(name) ?? [] })
printTable(
  'On a rate limit of 20 calls in 2 s: calls lost, time (1 = as soon as windows allow it), answers of 429',
  scenarios.map(({ name }) => name),
  rows,
)

async function measure(name: string, calls: number, fast: number): Promise<string> {
  await using server = await startQuotaServer()
  const member = join(import.meta.dirname, 'quota-member.ts')
  const { stdout } = await run(process.execPath, [member, name, server.origin, String(calls), String(fast)])
  const { lost, share } = JSON.parse(stdout) as { lost: number; share: number }
  return `${lost} lost, ${share.toFixed(2)}, ${server.refused}`
}
