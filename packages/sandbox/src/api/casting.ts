import { Hono } from 'hono'
import { readRecord } from '../data/library.ts'
import { CASTING_CALL_IDS, idsOf, MESSAGE_IDS, type IdRange } from '../data/ids.ts'
import type { SandboxResource } from '../records/resources.ts'
import type { Library } from './library.ts'
import { listAnswer } from './list-answer.ts'
import { fieldsIn } from './query.ts'

const MESSAGE_FIELDS = ['subject', 'message_type', 'body', 'sender_name']
const CASTING_CALL_FIELDS = [
  ...['name', 'casting_type', 'description', 'production_format', 'deadline', 'deadline_visible'],
]

/** The lists of messages and casting calls: few, and each item is a part of the single record. */
export function casting({ world, store }: Library, origin: string): Hono {
  const routes = new Hono()
  list('messages', MESSAGE_IDS, MESSAGE_FIELDS, 'subject')
  list('casting_calls', CASTING_CALL_IDS, CASTING_CALL_FIELDS, 'name')
  return routes

  function list(resource: SandboxResource, range: IdRange, known: readonly string[], defaults: string): void {
    const everyId = idsOf(range)
    routes.get(`/${resource}`, (c) =>
      listAnswer(c, (query) => {
        const fields = fieldsIn(query, defaults).filter((name) => known.includes(name))
        return {
          ids: store.live(resource, everyId),
          item(id) {
            const record = readRecord(world, store, resource, id, { origin }) ?? {}
            const shown = fields.map((name): [string, unknown] => [name, valueOf(record, name)])
            return { id, ...Object.fromEntries(shown) }
          },
        }
      }),
    )
  }
}

function valueOf(record: Readonly<Record<string, unknown>>, field: string): unknown {
  if (field !== 'sender_name') return record[field]
  const sender = record['sender']
  return typeof sender === 'object' && sender !== null && 'name' in sender ? sender.name : null
}
