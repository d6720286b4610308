import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { KyInstance } from '../packages/api-client/node_modules/ky/distribution/index.d.ts'
import { built, loadApiClient, loadAuthCore } from './built.ts'

/** Reads a list from its first page to its last, one page after the other, and gives how many actors it saw. */
export type ListReader = (origin: string, perPage: number) => Promise<number>

export const actorCount = 100_000

export const authorization = 'Token token=key'

/** Each is loaded when it is measured, and nothing but it. */
export const listReaders: ReadonlyMap<string, () => Promise<ListReader>> = new Map([
  ['a loop over fetch', () => Promise.resolve(byHand)],
  ['api-client, actor by actor', actorByActor],
  ['api-client, .pages()', pageByPage],
  ['ky, the same loop', withKy],
  ['got.paginate', () => peer('got')],
  ['octokit.paginate', () => peer('octokit')],
])

export function listUrl(origin: string, perPage: number): string {
  return `${origin}/api/v1/actor_profiles?per_page=${perPage}`
}

/** What a page costs to look at: each of its actors. */
export function countActors(actors: readonly { id: number }[]): number {
  let count = 0
  for (const { id } of actors) if (id > 0) count += 1
  return count
}

function nextOf(headers: Headers): string | undefined {
  return /<([^>]*)>; rel="next"/.exec(headers.get('link') ?? '')?.[1]
}

const byHand: ListReader = async (origin, perPage) => {
  let count = 0
  for (let url: string | undefined = listUrl(origin, perPage); url !== undefined;) {
    const response = await fetch(url, { headers: { authorization } })
    count += countActors((await response.json()) as { id: number }[])
    url = nextOf(response.headers)
  }
  return count
}

async function clientFactory() {
  const { createFilmmakersClient, createRateLimit } = await loadApiClient()
  const { apiKey } = await loadAuthCore()
  return (origin: string) =>
    createFilmmakersClient({
      auth: apiKey('key'),
      baseUrl: origin,
      // A quota that is never reached: the API's own would be after 300 pages.
      rateLimit: createRateLimit({ requests: 1e9 }),
    })
}

async function actorByActor(): Promise<ListReader> {
  const createClient = await clientFactory()
  return async (origin, perPage) => {
    let count = 0
    for await (const { id } of createClient(origin).actorProfiles.list({ per_page: perPage })) {
      if (id > 0) count += 1
    }
    return count
  }
}

async function pageByPage(): Promise<ListReader> {
  const createClient = await clientFactory()
  return async (origin, perPage) => {
    let count = 0
    for await (const { items } of createClient(origin).actorProfiles.list({ per_page: perPage }).pages()) {
      count += countActors(items)
    }
    return count
  }
}

/** The very ky that the client uses, with its defaults. */
async function withKy(): Promise<ListReader> {
  const path = createRequire(built('packages/api-client/package.json')).resolve('ky')
  const { default: ky } = (await import(pathToFileURL(path).href)) as { default: KyInstance }
  return async (origin, perPage) => {
    let count = 0
    for (let url: string | undefined = listUrl(origin, perPage); url !== undefined;) {
      const response = await ky(url, { headers: { authorization } })
      count += countActors(await response.json<{ id: number }[]>())
      url = nextOf(response.headers)
    }
    return count
  }
}

async function peer(file: string): Promise<ListReader> {
  return ((await import(`./peers/${file}-list.ts`)) as { read: ListReader }).read
}
