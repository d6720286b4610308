import { Hono } from 'hono'
import { isListName, labelsOf, listNames } from '../data/attributes/index.ts'
import { encode, jsonAnswer } from './json-answer.ts'
import { railsHead } from './rails-head.ts'

/** The closed lists: their names, and the labels of one. */
export function attributes(): Hono {
  const routes = new Hono()
  routes.get('/attributes', (c) => jsonAnswer(c, encode(listNames())))
  routes.get('/attributes/:key', (c) => {
    const key = c.req.param('key')
    if (!isListName(key)) return railsHead(c, 404)
    return jsonAnswer(c, encode(labelsOf(key, c.req.query('locale'))))
  })
  return routes
}
