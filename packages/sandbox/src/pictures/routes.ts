import { Hono } from 'hono'
import type { Dataset } from '../data/dataset.ts'
import { isPictureVersion, pictureOwner } from '../data/picture-urls.ts'
import { createPortrait } from './portrait.ts'

/** Placeholder portraits, for everybody: pictures of the real service need no credentials either. */
export function pictures(dataset: Dataset): Hono {
  const routes = new Hono()
  routes.get('/pictures/:id{\\d+}/:file{\\w+\\.svg}', (c) => {
    const { actorId, index } = pictureOwner(Number(c.req.param('id')))
    const version = c.req.param('file').replace(/\.svg$/, '')
    if (!dataset.has(actorId) || !isPictureVersion(version)) return c.notFound()
    return c.body(createPortrait(dataset.person(actorId), index, version), 200, {
      'content-type': 'image/svg+xml; charset=utf-8',
      'cache-control': 'public, max-age=3600',
      // A drawing, never a document that does something: opened by itself it may load and run nothing.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
    })
  })
  return routes
}
