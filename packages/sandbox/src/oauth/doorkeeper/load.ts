import type { AuthorizationServer, AuthorizationServerSettings } from '../authorization-server.ts'
import { createExpiringMap } from '../expiring-map.ts'
import { createInteractions } from '../interactions.ts'
import { createSigningKeys } from '../signing-keys.ts'
import { createDoorkeeper } from './app.ts'
import { CODE_LIFETIME } from './code-store.ts'
import { createDeviceStore } from './device-store.ts'
import { createTokenStore } from './token-store.ts'

export async function loadDoorkeeper(settings: AuthorizationServerSettings): Promise<AuthorizationServer> {
  const { getRequestListener } = await import('@hono/node-server')
  const { clock, systemNow, clients, device } = settings
  const signingKeys = createSigningKeys()
  const tokens = createTokenStore(settings)
  return {
    tokens,
    rotateSigningKey: signingKeys.rotate,
    listener(issuer) {
      const app = createDoorkeeper({
        issuer,
        clock,
        systemNow,
        client: clients.find,
        tokens,
        codes: createExpiringMap(clock, CODE_LIFETIME),
        interactions: createInteractions(clock, new URL(issuer).port),
        devices: device && createDeviceStore(device, clock),
        signingKeys,
      })
      // The default replaces the process's own Request and Response.
      return getRequestListener(app.fetch, { overrideGlobalObjects: false })
    },
  }
}
