/** Serves 100,000 actors page by page, from memory. A process of its own, so that whoever reads them is measured alone. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { actorCount } from './list-reader.ts'

function actor(id: number): object {
  return {
    id,
    name: `Firstname Lastname ${id}`,
    gender: id % 2 === 0 ? 'f' : 'm',
    age: 18 + (id % 60),
    updated_at: new Date(1_700_000_000_000 + id * 60_000).toISOString(),
    representative: { id: id % 50, name: `Agency ${id % 50}` },
  }
}

const bodies = new Map<string, Buffer>()
for (const perPage of [250, 1000]) {
  for (let page = 1; page <= actorCount / perPage; page++) {
    const actors = Array.from({ length: perPage }, (_, i) => actor((page - 1) * perPage + i + 1))
    bodies.set(`${perPage}/${page}`, Buffer.from(JSON.stringify(actors)))
  }
}

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '', `http://${request.headers.host ?? ''}`)
  const perPage = Number(url.searchParams.get('per_page'))
  const page = Number(url.searchParams.get('page') ?? 1)
  const body = bodies.get(`${perPage}/${page}`)
  if (body === undefined) {
    response.writeHead(404).end()
    return
  }
  const link = (to: number, rel: string) => {
    url.searchParams.set('page', String(to))
    return `<${url.href}>; rel="${rel}"`
  }
  const last = actorCount / perPage
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.byteLength,
    total: actorCount,
    'per-page': perPage,
    ...(page < last && { link: `${link(last, 'last')}, ${link(page + 1, 'next')}` }),
  })
  response.end(body)
})
server.listen(0, '127.0.0.1', () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
process.on('disconnect', () => process.exit())
