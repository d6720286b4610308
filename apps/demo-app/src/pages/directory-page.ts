import type { Context } from 'hono'
import { directoryView } from '../views/directory.ts'
import { directoryModel, listFields } from './directory-model.ts'
import { readPage, readQuery } from './query.ts'
import { type Desk, sendPage } from './send.ts'

const perPage = 24

/** `GET /?q=…&page=…`: the grid. One request to the API. */
export async function directoryPage(c: Context, desk: Desk): Promise<Response> {
  const query = readQuery(c.req.query('q'))
  const page = await desk.source.client.actorProfiles.list(
    {
      fields: listFields,
      include_picture: true,
      picture_version: 'thumb_large',
      order: 'last_name',
      page: readPage(c.req.query('page')),
      per_page: perPage,
      ...(query !== '' && { q: query }),
    },
    { signal: c.req.raw.signal },
  )
  const model = directoryModel(page, query)
  return sendPage(c, desk, {
    title: query === '' ? 'Actors' : `Actors like “${query}”`,
    content: directoryView(model),
    query,
    pictures: model.actors.flatMap(({ picture }) => picture ?? []),
  })
}
