import { Hono } from 'hono'
import type { Dataset } from '../data/dataset.ts'
import type { Agency } from '../data/agencies.ts'
import { actorProfiles } from './actor-profiles.ts'
import { authenticate, type AuthenticationSettings } from './authentication.ts'
import { crossOrigin } from './cross-origin.ts'
import { railsHead } from './rails-head.ts'

export interface ApiSettings extends AuthenticationSettings {
  /** Where the sandbox's own URLs begin. */
  origin: string
  dataset: Dataset
  agencies: readonly Agency[]
}

/** Everything that is not OAuth: the API and the pictures. */
export function createApp(settings: ApiSettings): Hono {
  const app = new Hono()
  app.notFound((c) => railsHead(c, 404))
  app.onError((_, c) => c.body(null, 500, { 'content-type': 'text/html' }))

  const signedIn = authenticate(settings)
  app.use('/api/v1/*', crossOrigin)
  app.use('/api/v1/actor_profiles/*', signedIn)
  app.route('/api/v1', actorProfiles(settings))
  return app
}
