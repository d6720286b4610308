import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { KyInstance } from '../packages/api-client/node_modules/ky/distribution/index.d.ts'
import { createUndiciFetch } from '../packages/api-client/src/test-support/undici-fetch.ts'
import { built, loadApiClient, loadAuthCore } from './built.ts'
import { peerAsks } from './peers/requests.ts'

export const base = 'fetch'
export const ours = 'api-client: key, budget, retries, timeout'
export const oursOnUndici = 'the same, with the quicker fetch of its README'
const headers = { authorization: 'Token token=key', accept: 'application/json' }

const { createFilmmakersClient, createRateLimit } = await loadApiClient()
const { apiKey } = await loadAuthCore()
/** The very ky that the client uses. */
const kyPath = createRequire(built('packages/api-client/package.json')).resolve('ky')
const { default: ky } = (await import(pathToFileURL(kyPath).href)) as { default: KyInstance }

export type Ask = () => Promise<unknown>

/** Each reads one actor, with the defaults of its library. */
export function asksOf(origin: string): Map<string, Ask> {
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
