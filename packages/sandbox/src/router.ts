import type { SandboxClock } from './clock.ts'
import type { ApiKeys } from './api-keys.ts'
import type { AccessTokens } from './oauth/access-tokens.ts'
import { isOAuthPath } from './oauth/paths.ts'
import type { SandboxSettings } from './options.ts'
import { createRecordStore } from './records/record-store.ts'
import type { SandboxRecords } from './records/records.ts'
import type { Handler } from './handler.ts'

/** What is only known once the port is. */
interface RouterSettings {
  origin: string
  apiKeys: ApiKeys
  tokens: AccessTokens
  oauth: Handler
}

export interface Router {
  createRoute: (settings: RouterSettings) => (pathname: string) => Handler
  records: SandboxRecords
}

/** Loads everything heavy, side by side and only now: importing this package must cost its users nothing. */
export async function loadRouter(
  { seed, actors, hostileData }: SandboxSettings,
  clock: Pick<SandboxClock, 'now'>,
): Promise<Router> {
  const [{ createApp }, { createLibrary }, { createWorld }, { exists }, { getRequestListener }] =
    await Promise.all([
      import('./api/app.ts'),
      import('./api/library.ts'),
      import('./data/world.ts'),
      import('./data/library.ts'),
      import('@hono/node-server'),
    ])
  const world = createWorld({ seed, actors, hostile: hostileData })
  const store = createRecordStore(clock, (resource, id) => exists(world, resource, id))
  const library = createLibrary(world, store)

  return {
    records: store.records,
    createRoute({ origin, apiKeys, tokens, oauth }) {
      const app = createApp({ origin, apiKeys, tokens, library })
      // The default replaces the process's own Request and Response.
      const api: Handler = getRequestListener(app.fetch, { overrideGlobalObjects: false })
      return (pathname) => (isOAuthPath(pathname) ? oauth : api)
    },
  }
}
