import type { Context } from 'hono'
import { introspectToken } from '../introspection.ts'
import { isSameOrigin } from '../same-origin.ts'
import { introspectionView } from '../views/introspection.ts'
import { forbidden, notFound } from './failure-model.ts'
import { type Desk, sendFailure, sendPage, wantsJson } from './send.ts'

/**
 * `POST /token/introspect`: asks the authorization server about the token this server holds. The browser does not send it
 * and does not get it; it sends nothing at all.
 */
export async function introspectionPage(c: Context, desk: Desk): Promise<Response> {
  if (!isSameOrigin(c.req.raw.headers, new URL(c.req.url).origin)) return sendFailure(c, desk, forbidden)
  const result = await introspectToken(desk.source, c.req.raw.signal)
  if (result === undefined) return sendFailure(c, desk, notFound)
  if (wantsJson(c)) return c.json(result)
  return sendPage(c, desk, { title: 'What the server says', content: introspectionView(result) })
}
