/** What reading a token costs that is held and valid: against the least anybody could write by hand. */
import { interleave, spread } from './interleave.ts'
import { peer as ours } from './ours.ts'
import type { Loop } from './peer.ts'
import { loadPeers } from './peers.ts'
import { printTable, ratioCells, ratioColumns } from './report.ts'

const base = 'by hand, an async function'
const aims = new Map([
  [`${ours.name}, awaited`, '≤ 1.1'],
  [`${ours.name}, synchronous`, '≤ 0.5'],
])

const held = { header: 'Bearer token', until: Date.now() + 7_000_000 }
// eslint-disable-next-line @typescript-eslint/require-await -- what is measured is an async function
const readByHand = async () => {
  if (Date.now() < held.until) return held.header
  throw new Error('not reached')
}
const variants = new Map<string, Loop>([
  [
    base,
    async (times) => {
      for (let i = 0; i < times; i++) await readByHand()
    },
  ],
  [
    'Date.now() alone',
    (times) => {
      let last = 0
      for (let i = 0; i < times; i++) last = Date.now()
      if (last === 0) throw new Error('not reached')
    },
  ],
  [
    'by hand, synchronous',
    (times) => {
      let last
      for (let i = 0; i < times; i++) last = Date.now() < held.until ? held.header : undefined
      if (last === undefined) throw new Error('not reached')
    },
  ],
])
const readAtOnce = () => (Date.now() < held.until ? held.header : readByHand())
variants.set('by hand, synchronous, awaited', async (times) => {
  for (let i = 0; i < times; i++) await readAtOnce()
})
for (const { name, cached } of [ours, ...(await loadPeers())]) {
  const { awaited, synchronous } = (await cached?.()) ?? {}
  if (awaited !== undefined) variants.set(`${name}, awaited`, awaited)
  if (synchronous !== undefined) variants.set(`${name}, synchronous`, synchronous)
}

const rounds = await interleave(variants, { rounds: 201, slice: 4 })
printTable(
  `A cached token (1 = ${base})`,
  ratioColumns,
  [...variants.keys()]
    .filter((name) => name !== base)
    .map((name) => {
      const ratios = rounds.map((round) => (round.get(name) ?? NaN) / (round.get(base) ?? NaN))
      return { name, cells: ratioCells(spread(ratios), aims.get(name)) }
    }),
)
console.log('\n  openai has a token cache, but no public way to read it.')
