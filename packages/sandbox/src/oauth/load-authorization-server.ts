import type { AuthorizationServer, AuthorizationServerSettings } from './authorization-server.ts'

/** Loads one of the two flavours, and nothing of the other. */
export async function loadAuthorizationServer(
  settings: AuthorizationServerSettings,
): Promise<AuthorizationServer> {
  if (settings.flavour === 'strict') {
    const { loadStrict } = await import('./strict/load.ts')
    return loadStrict(settings)
  }
  const { loadDoorkeeper } = await import('./doorkeeper/load.ts')
  return loadDoorkeeper(settings)
}
