import { Hono } from 'hono'
import { isListName, labelsOf, listNames } from '../data/attribute-lists.ts'
import { jsonAnswer } from './json-answer.ts'
import { railsHead } from './rails-head.ts'

/** The closed lists: their names, and the labels of one. */
export function attributes(): Hono {
  const routes = new Hono()
  routes.get('/attributes', (c) => jsonAnswer(c, listNames()))
  routes.get('/attributes/:key', (c) => {
    const key = c.req.param('key')
    return isListName(key) ? jsonAnswer(c, labelsOf(key, c.req.query('locale'))) : railsHead(c, 404)
  })
  return routes
}
