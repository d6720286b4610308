import { Hono } from 'hono'
import type { ProfileSource } from '../data/actor-profile.ts'
import type { ApiKeys } from '../api-keys.ts'
import type { AccessTokens } from '../oauth/access-tokens.ts'
import { pictures } from '../pictures/routes.ts'
import type { RecordStore } from '../records/record-store.ts'
import { actorProfiles } from './actor-profiles.ts'
import { attributes } from './attributes.ts'
import { authenticate } from './authentication.ts'
import { crossOrigin } from './cross-origin.ts'
import { railsHead } from './rails-head.ts'

export interface AppSettings extends ProfileSource {
  apiKeys: ApiKeys
  store: RecordStore
  tokens: AccessTokens
}

/** Everything that is not OAuth: the API and the pictures. */
export function createApp(settings: AppSettings): Hono {
  const { apiKeys, tokens, dataset, store } = settings
  const app = new Hono()
  app.notFound((c) => railsHead(c, 404))
  app.onError((_, c) => c.body(null, 500, { 'content-type': 'text/html' }))

  app.route('/', pictures(dataset))

  const signedIn = authenticate({ apiKeys, tokens })
  app.use('/api/v1/*', crossOrigin)
  for (const resource of ['actor_profiles', 'attributes']) app.use(`/api/v1/${resource}/*`, signedIn)
  app.route('/api/v1', actorProfiles(settings, store))
  app.route('/api/v1', attributes())
  return app
}
