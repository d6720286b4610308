/**
 * Makes calls at once, with a clock that may be wrong, and prints how many were lost and how long they took as a share of the ideal.
 * Arguments: the library, the origin, how many calls, and by how many milliseconds the clock is fast.
 */
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { KyInstance } from '../packages/api-client/node_modules/ky/distribution/index.d.ts'
import { built, loadApiClient, loadAuthCore } from './built.ts'
import { quota } from './quota-server.ts'

/** Reads one actor, or fails. */
type Ask = () => Promise<unknown>

/** Those that try again by themselves, with their defaults. */
export const askers: ReadonlyMap<string, (url: string) => Promise<Ask>> = new Map([
  ['api-client', ours],
  ['ky', withKy],
  ['got', peer('got')],
  ['openai', peer('openai')],
])

async function ours(url: string): Promise<Ask> {
  const { createFilmmakersClient } = await loadApiClient()
  const { apiKey } = await loadAuthCore()
  const client = createFilmmakersClient({ auth: apiKey('key'), baseUrl: new URL(url).origin })
  return () => client.actorProfiles.get(1)
}

async function withKy(url: string): Promise<Ask> {
  const path = createRequire(built('packages/api-client/package.json')).resolve('ky')
  const { default: ky } = (await import(pathToFileURL(path).href)) as { default: KyInstance }
  return () => ky(url).json()
}

/** Loaded when it is measured, as the types of peers are not there before they are installed. */
function peer(name: string): (url: string) => Promise<Ask> {
  return async (url) => {
    const file = './peers/requests.ts'
    const { peerAsks } = (await import(file)) as {
      peerAsks: (origin: string, headers: Record<string, string>) => [string, Ask][]
    }
    const ask = new Map(peerAsks(new URL(url).origin, {})).get(name)
    if (ask === undefined) throw new Error(`There is no ${name}.`)
    return ask
  }
}

/** When the window begins that has room for the last of so many calls. */
function idealEnd(calls: number, now: number): number {
  return (Math.floor(now / quota.interval) + Math.ceil(calls / quota.requests) - 1) * quota.interval
}

const [name = '', origin = '', calls = '', fast = ''] = process.argv.slice(2)
if (name !== '') {
  const realNow = Date.now
  const { timeOrigin } = performance
  Date.now = () => realNow() + Number(fast)
  Object.defineProperty(performance, 'timeOrigin', { value: timeOrigin + Number(fast) })
  const ask = await askers.get(name)?.(`${origin}/api/v1/actor_profiles/1`)
  if (ask === undefined) throw new Error(`There is no ${name}.`)
  // What is loaded with the first request is loaded then.
  await ask()
  // In the first quarter of a window, so that all begin alike, and nobody is at its end.
  await new Promise((resolve) => setTimeout(resolve, quota.interval - (realNow() % quota.interval) + 250))
  const began = realNow()
  const results = await Promise.allSettled(Array.from({ length: Number(calls) }, ask))
  const took = realNow() - began
  const lost = results.filter(({ status }) => status === 'rejected').length
  console.log(JSON.stringify({ lost, share: took / (idealEnd(Number(calls), began) - began) }))
}
