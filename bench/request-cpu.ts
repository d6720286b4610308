/** What a request costs this process in CPU, one at a time and 32 at a time: against fetch. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { KyInstance } from '../packages/api-client/node_modules/ky/distribution/index.d.ts'
import { createUndiciFetch } from '../packages/api-client/src/test-support/undici-fetch.ts'
import { built, loadApiClient, loadAuthCore } from './built.ts'
import { cpuTime, interleave, spread } from './interleave.ts'
import type { Loop } from './peer.ts'
import { peerAsks } from './peers/requests.ts'
import { printTable, ratioCells, ratioColumns } from './report.ts'

const base = 'fetch'
const ours = 'api-client: key, budget, retries, timeout'
const oursOnUndici = 'the same, with the quicker fetch of its README'
const aims = new Map([
  [ours, '≤ 1.2'],
  [oursOnUndici, '≤ 1.2'],
])
const headers = { authorization: 'Token token=key', accept: 'application/json' }

const { createFilmmakersClient, createRateLimit } = await loadApiClient()
const { apiKey } = await loadAuthCore()
/** The very ky that the client uses. */
const kyPath = createRequire(built('packages/api-client/package.json')).resolve('ky')
const { default: ky } = (await import(pathToFileURL(kyPath).href)) as { default: KyInstance }

type Ask = () => Promise<unknown>

/** Each reads one actor, with the defaults of its library. */
function asksOf(origin: string): Map<string, Ask> {
  const url = `${origin}/api/v1/actor_profiles/1`
  // A quota that is never reached.
  const rateLimit = createRateLimit({ requests: 1e9 })
  const options = { auth: apiKey('key'), baseUrl: origin, rateLimit }
  const client = createFilmmakersClient(options)
  const clientOnUndici = createFilmmakersClient({ ...options, fetch: createUndiciFetch() })
  /** As the client uses it, and nothing around it. */
  const leastOfKy = ky.create({ retry: 0, timeout: false, throwHttpErrors: false })
  return new Map<string, Ask>([
    [base, async () => (await fetch(url, { headers })).json() as Promise<unknown>],
    ['fetch with a time limit', () => limitedFetch(url)],
    [
      'ky, as the client uses it',
      async () => (await leastOfKy(url, { fetch: () => fetch(url, { headers }) })).json(),
    ],
    [ours, () => client.actorProfiles.get(1)],
    [oursOnUndici, () => clientOnUndici.actorProfiles.get(1)],
    ['ky', () => ky(url, { headers }).json()],
    ...peerAsks(origin, headers),
  ])
}

async function limitedFetch(url: string): Promise<unknown> {
  const controller = new AbortController()
  const timer = setTimeout(() => {
    controller.abort()
  }, 30_000)
  const { signal } = controller
  const data: unknown = await (await fetch(url, { headers, signal })).json()
  clearTimeout(timer)
  return data
}

function loopOf(ask: Ask, atOnce: number): Loop {
  return async (times) => {
    let left = times
    const runner = async () => {
      for (; left > 0; left -= 1) await ask()
    }
    await Promise.all(Array.from({ length: atOnce }, runner))
  }
}

const server = fork(join(import.meta.dirname, 'request-server.ts'))
try {
  const [message] = (await once(server, 'message')) as [unknown]
  const asks = asksOf(String(message))
  for (const [name, ask] of asks) {
    const { id } = (await ask()) as { id: unknown }
    if (id !== 1) throw new Error(`${name} got no actor.`)
  }
  for (const atOnce of [1, 32]) {
    const loops = [...asks].map(([name, ask]): [string, Loop] => [name, loopOf(ask, atOnce)])
    const rounds = await interleave(new Map(loops), { rounds: 41, slice: 60, meter: cpuTime })
    printTable(
      `CPU of a request, ${atOnce} at a time (1 = ${base})`,
      ratioColumns,
      [...asks.keys()]
        .filter((name) => name !== base)
        .map((name) => {
          const ratios = rounds.map((round) => (round.get(name) ?? NaN) / (round.get(base) ?? NaN))
          return { name, cells: ratioCells(spread(ratios), aims.get(name)) }
        }),
    )
  }
} finally {
  server.disconnect()
}
