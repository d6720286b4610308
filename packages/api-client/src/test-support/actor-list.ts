import type { Reply } from './api-server.ts'

export interface ActorListOptions {
  /** How each link is written; default as api-pagination does. */
  link?: (target: string, rel: string) => string
  /** What the links are joined with. */
  joinLinks?: (links: string[]) => string | string[]
  /** Target of a link; default absolute. */
  target?: (page: number, url: URL) => string
  links?: boolean
  /** Header `Total`; default how many there are. */
  total?: number | null
  perPageHeader?: boolean
}

/**
 * `GET /api/v1/actor_profiles`, paged as api-pagination pages.
 *
 * @param actors how many there are, with ids from 1; or the ids there are in the moment of a request
 */
export function actorList(actors: number | (() => readonly number[]), options: ActorListOptions = {}): Reply {
  return (request, response) => {
    const all = typeof actors === 'number' ? Array.from({ length: actors }, (_, i) => i + 1) : actors()
    const url = new URL(request.url ?? '', `http://${request.headers.host ?? ''}`)
    const asked = Number(url.searchParams.get('per_page'))
    if (asked > 1000) {
      response.writeHead(400, { 'content-type': 'text/html' }).end()
      return
    }
    const perPage = asked > 0 ? asked : 250
    const page = Math.max(1, Number(url.searchParams.get('page')))
    const last = Math.max(1, Math.ceil(all.length / perPage))
    const ids = all.slice((page - 1) * perPage, page * perPage)

    const { links = true, total = all.length, perPageHeader = true } = options
    const rels: [rel: string, page: number][] = []
    if (page > 1) rels.push(['first', 1], ['prev', page - 1])
    if (page < last) rels.push(['last', last], ['next', page + 1])
    const written = rels.map(([rel, to]) =>
      (options.link ?? defaultLink)((options.target ?? defaultTarget)(to, url), rel),
    )
    const join = options.joinLinks ?? ((all: string[]) => all.join(', '))
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      etag: 'W/"a"',
      ...(total !== null && { total: String(total) }),
      ...(perPageHeader && { 'per-page': String(perPage) }),
      ...(links && written.length > 0 && { link: join(written) }),
    })
    response.end(JSON.stringify(ids.map((id) => ({ id, name: `Actor ${id}`, gender: 'f' }))))
  }
}

function defaultTarget(page: number, url: URL): string {
  const target = new URL(url)
  target.searchParams.set('page', String(page))
  return target.href
}

function defaultLink(target: string, rel: string): string {
  return `<${target}>; rel="${rel}"`
}
