import { Hono } from 'hono'
import { localeOf } from '../data/attributes/label-table.ts'
import { readRecord } from '../data/library.ts'
import { createLru } from '../data/lru.ts'
import { translateProfile } from '../data/people/translate.ts'
import { RESOURCES, type SandboxResource } from '../records/resources.ts'
import { encode, jsonAnswer, type Encoded } from './json-answer.ts'
import type { Library } from './library.ts'
import { railsHead } from './rails-head.ts'

/** Characters of bodies that are remembered, and how many requests back something counts as asked for before. */
const REMEMBERED = 8_000_000
const LOOK_BACK = 2000
const TRANSLATED: readonly SandboxResource[] = ['actor_profiles', 'crew_profiles']

/** `GET /{resource}/{id}` of all resources. */
export function singleRecords({ world, store }: Library, origin: string): Hono {
  const routes = new Hono()
  const memory = createLru<string, Encoded>(REMEMBERED, ({ body }) => body.length)
  const asked = new Set<string>()
  let revision = 0

  for (const resource of RESOURCES) {
    routes.get(`/${resource}/:id{\\d+}`, (c) => {
      const id = Number(c.req.param('id'))
      const gone = store.gone(resource, id)
      if (gone !== undefined) return c.json(gone, 410)
      const translate = c.req.query('enum') === 'translate' && TRANSLATED.includes(resource)
      const encoded = read(resource, id, localeOf(c.req.query('locale')), translate)
      return encoded === undefined ? railsHead(c, 404) : jsonAnswer(c, encoded)
    })
  }
  return routes

  function read(
    resource: SandboxResource,
    id: number,
    locale: string,
    translate: boolean,
  ): Encoded | undefined {
    const now = store.revision()
    if (now !== revision) memory.clear()
    revision = now
    const key = `${resource}/${id}/${locale}/${translate ? 'labels' : 'values'}`
    const make = () => {
      const record = readRecord(world, store, resource, id, { origin, locale })
      return record && encode(translate ? translateProfile(record, locale) : record)
    }
    // Who reads 100,000 profiles one after the other asks for none of them again: only what is asked for twice is kept.
    if (asked.has(key)) return memory.get(key, make)
    if (asked.size >= LOOK_BACK) asked.clear()
    asked.add(key)
    return make()
  }
}
