/** What a request costs beside the network: on a fetch that answers at once, against what ky costs there with its defaults. */
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { KyInstance } from '../packages/api-client/node_modules/ky/distribution/index.d.ts'
import { built, loadApiClient, loadAuthCore } from './built.ts'
import { cpuTime, interleave, spread } from './interleave.ts'
import type { Loop } from './peer.ts'
import { printTable, ratioCells, ratioColumns } from './report.ts'

const url = 'https://www.filmmakers.eu/api/v1/actor_profiles/1'
const body = JSON.stringify({ id: 1, first_name: 'Anna' })
const headers = { 'content-type': 'application/json' }
const stub: typeof fetch = () => Promise.resolve(new Response(body, { headers }))

const { createFilmmakersClient, createRateLimit } = await loadApiClient()
const { apiKey } = await loadAuthCore()
/** A quota that is never reached. */
const rateLimit = createRateLimit({ requests: 1e9 })
const client = createFilmmakersClient({ auth: apiKey('key'), fetch: stub, rateLimit })
/** The very ky that the client uses. */
const kyPath = createRequire(built('packages/api-client/package.json')).resolve('ky')
const { default: ky } = (await import(pathToFileURL(kyPath).href)) as { default: KyInstance }
const plain = ky.create({ fetch: stub, headers: { authorization: 'Token token=key' } })

const variants = new Map<string, Loop>([
  [
    'fetch',
    async (times) => {
      for (let i = 0; i < times; i++) await (await stub(url)).json()
    },
  ],
  [
    'ky',
    async (times) => {
      for (let i = 0; i < times; i++) await plain(url).json()
    },
  ],
  [
    'client',
    async (times) => {
      for (let i = 0; i < times; i++) await client.actorProfiles.get(1)
    },
  ],
])
const rounds = await interleave(variants, { rounds: 151, slice: 25, meter: cpuTime })
const overheads = rounds.map((round) => {
  const time = (name: string) => round.get(name) ?? NaN
  return (time('client') - time('fetch')) / (time('ky') - time('fetch'))
})
printTable('Own cost of a request over a stub of fetch (1 = what ky adds with its defaults)', ratioColumns, [
  { name: 'api-client, actorProfiles.get', cells: ratioCells(spread(overheads), '≤ 0.9') },
])
