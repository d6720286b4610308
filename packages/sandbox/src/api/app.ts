import { Hono } from 'hono'
import type { ApiKeys } from '../api-keys.ts'
import { media } from '../media/routes.ts'
import type { AccessTokens } from '../oauth/access-tokens.ts'
import { pictures } from '../pictures/routes.ts'
import { RESOURCES } from '../records/resources.ts'
import { attributes } from './attributes.ts'
import { authenticate } from './authentication.ts'
import { blogPosts } from './blog-posts.ts'
import { casting } from './casting.ts'
import { crossOrigin } from './cross-origin.ts'
import type { Library } from './library.ts'
import { people } from './people.ts'
import { railsHead } from './rails-head.ts'
import { singleRecords } from './single-records.ts'

export interface AppSettings {
  origin: string
  apiKeys: ApiKeys
  library: Library
  tokens: AccessTokens
}

/** Everything that is not OAuth: the API, pictures and media. */
export function createApp({ origin, apiKeys, library, tokens }: AppSettings): Hono {
  const app = new Hono()
  app.notFound((c) => railsHead(c, 404))
  app.onError((_, c) => c.body(null, 500, { 'content-type': 'text/html' }))

  app.route('/', pictures(library))
  app.route('/', media(library))

  const signedIn = authenticate({ apiKeys, tokens })
  app.use('/api/v1/*', crossOrigin)
  for (const resource of [...RESOURCES, 'attributes']) app.use(`/api/v1/${resource}/*`, signedIn)
  app.route('/api/v1', singleRecords(library, origin))
  app.route('/api/v1', people(library, origin))
  app.route('/api/v1', blogPosts(library))
  app.route('/api/v1', casting(library, origin))
  app.route('/api/v1', attributes())
  return app
}
