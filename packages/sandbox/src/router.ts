import type { SandboxClock } from './clock.ts'
import type { ApiKeys } from './api-keys.ts'
import { AGENCY_COUNT, createAgencies } from './data/agencies.ts'
import { createDataset } from './data/dataset.ts'
import { loadNames } from './data/locales.ts'
import type { AccessTokens } from './oauth/access-tokens.ts'
import { isOAuthPath } from './oauth/paths.ts'
import type { SandboxSettings } from './options.ts'
import { editedDataset } from './records/edited-dataset.ts'
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
  { seed, actors }: SandboxSettings,
  clock: Pick<SandboxClock, 'now'>,
): Promise<Router> {
  const [{ createApp }, { getRequestListener }, names] = await Promise.all([
    import('./api/app.ts'),
    import('@hono/node-server'),
    loadNames(),
  ])
  const agencies = createAgencies(seed, names)
  const generated = createDataset(seed, actors, names, AGENCY_COUNT)
  const store = createRecordStore(clock, (resource, id) => resource === 'actor_profiles' && generated.has(id))
  const dataset = editedDataset(generated, store)

  return {
    records: store.records,
    createRoute({ origin, apiKeys, tokens, oauth }) {
      const app = createApp({ origin, apiKeys, tokens, dataset, agencies, names, store })
      // The default replaces the process's own Request and Response.
      const api: Handler = getRequestListener(app.fetch, { overrideGlobalObjects: false })
      return (pathname) => (isOAuthPath(pathname) ? oauth : api)
    },
  }
}
