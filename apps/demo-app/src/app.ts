import { type Context, Hono } from 'hono'
import { notFound } from './pages/failure-model.ts'
import { directoryPage } from './pages/directory-page.ts'
import { introspectionPage } from './pages/introspection-page.ts'
import { profilePage } from './pages/profile-page.ts'
import { type Desk, sendError, sendFailure } from './pages/send.ts'
import { securityHeaders } from './security-headers.ts'
import type { StaticFile } from './static-files.ts'

export interface AppOptions extends Desk {
  files: ReadonlyMap<string, StaticFile>
}

/** The routes. Everything a request needs is passed in. */
export function createApp({ files, ...desk }: AppOptions): Hono {
  const app = new Hono()

  app.use(async (c, next) => {
    for (const [name, value] of Object.entries(securityHeaders)) c.header(name, value)
    await next()
  })

  app.get('/', guarded(desk, directoryPage))
  app.get('/actors/:id', guarded(desk, profilePage))
  app.post('/token/introspect', guarded(desk, introspectionPage))
  app.get('/static/:name', (c) => {
    const file = files.get(c.req.param('name'))
    if (file === undefined) return c.text('There is no such file.\n', 404)
    return c.body(file.body, 200, { 'content-type': file.type, 'cache-control': 'no-cache' })
  })
  app.notFound((c) => sendFailure(c, desk, notFound))
  return app
}

type Page = (c: Context, desk: Desk) => Promise<Response>

/** Turns what a page throws into a page. A reader who went away gets nothing; the API call was aborted with them. */
function guarded(desk: Desk, page: Page): (c: Context) => Promise<Response> {
  return async (c) => {
    try {
      return await page(c, desk)
    } catch (error) {
      if (c.req.raw.signal.aborted) return c.body(null)
      return sendError(c, desk, error)
    }
  }
}
