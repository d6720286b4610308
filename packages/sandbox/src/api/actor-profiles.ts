import { Hono } from 'hono'
import { actorListItem } from '../data/actor-list-item.ts'
import { GONE } from '../data/dataset.ts'
import { selectActors } from './actor-filter.ts'
import type { ApiSettings } from './app.ts'
import { jsonAnswer } from './json-answer.ts'
import { pagingHeaders, readPageRequest } from './paging.ts'
import { railsHead } from './rails-head.ts'

export function actorProfiles({ dataset, agencies, origin }: ApiSettings): Hono {
  const routes = new Hono()

  routes.get('/actor_profiles', (c) => {
    const url = new URL(c.req.url)
    const query = url.searchParams
    const request = readPageRequest(query)
    if (request === undefined) return railsHead(c, 400)

    const ids = selectActors(dataset, query)
    const start = (request.page - 1) * request.perPage
    const view = {
      fields: (query.get('fields') ?? 'name,gender').split(','),
      includePicture: query.get('include_picture') === 'true',
      pictureVersion: query.get('picture_version') ?? undefined,
      origin,
    }
    const items = ids
      .slice(start, start + request.perPage)
      .map((id) => actorListItem(dataset.person(id), agencies, view))
    return jsonAnswer(c, items, pagingHeaders(url, request, ids.length))
  })

  routes.get('/actor_profiles/:id', (c) => {
    const id = Number(c.req.param('id'))
    const gone = GONE.find((record) => record.id === id)
    if (gone !== undefined) return c.json(gone, 410)
    if (!dataset.has(id)) return railsHead(c, 404)
    const { firstName, lastName } = dataset.person(id)
    return jsonAnswer(c, { id, first_name: firstName, last_name: lastName })
  })

  return routes
}
