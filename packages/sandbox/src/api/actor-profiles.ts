import { Hono } from 'hono'
import { actorListItem } from '../data/actor-list-item.ts'
import { createActorProfile, type ProfileSource } from '../data/actor-profile.ts'
import { translateProfile } from '../data/translate.ts'
import type { RecordStore } from '../records/record-store.ts'
import { selectActors } from './actor-filter.ts'
import { jsonAnswer } from './json-answer.ts'
import { pagingHeaders, readPageRequest } from './paging.ts'
import { railsHead } from './rails-head.ts'

export function actorProfiles(source: ProfileSource, store: RecordStore): Hono {
  const { dataset, agencies, origin } = source
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
      .map((id) =>
        actorListItem(dataset.person(id), agencies, view, store.edit('actor_profiles', id)?.fields),
      )
    return jsonAnswer(c, items, pagingHeaders(url, request, ids.length))
  })

  routes.get('/actor_profiles/:id{\\d+}', (c) => {
    const id = Number(c.req.param('id'))
    const gone = store.gone('actor_profiles', id)
    if (gone !== undefined) return c.json(gone, 410)
    if (!dataset.has(id)) return railsHead(c, 404)
    const locale = c.req.query('locale')
    const profile = {
      ...createActorProfile(id, source, locale),
      ...store.edit('actor_profiles', id)?.fields,
    }
    return jsonAnswer(c, c.req.query('enum') === 'translate' ? translateProfile(profile, locale) : profile)
  })

  return routes
}
