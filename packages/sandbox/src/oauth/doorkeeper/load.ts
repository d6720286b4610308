import type { AuthorizationServer, AuthorizationServerSettings } from '../authorization-server.ts'
import { createExpiringMap } from '../expiring-map.ts'
import { createInteractions } from '../interactions.ts'
import { createSigningKey } from '../signing-key.ts'
import { createDoorkeeper } from './app.ts'
import { CODE_LIFETIME } from './code-store.ts'
import { createDeviceStore } from './device-store.ts'
import { createTokenStore } from './token-store.ts'

export async function loadDoorkeeper(settings: AuthorizationServerSettings): Promise<AuthorizationServer> {
  const { getRequestListener } = await import('@hono/node-server')
  const { clock, systemNow, registered, device } = settings
  const tokens = createTokenStore(settings)
  return {
    tokens,
    listener(issuer) {
      const app = createDoorkeeper({
        issuer,
        clock,
        systemNow,
        client: (id) => registered.find((client) => client.id === id),
        tokens,
        codes: createExpiringMap(clock, CODE_LIFETIME),
        interactions: createInteractions(clock, new URL(issuer).port),
        devices: device && createDeviceStore(device, clock),
        signingKey: createSigningKey(),
      })
      // The default replaces the process's own Request and Response.
      return getRequestListener(app.fetch, { overrideGlobalObjects: false })
    },
  }
}
