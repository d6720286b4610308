import type { AuthorizationServer, AuthorizationServerSettings } from '../authorization-server.ts'
import { createSigningKey } from '../signing-key.ts'
import { createAdapterStorage } from './adapter-storage.ts'
import { createProvider } from './provider.ts'

export async function loadStrict(settings: AuthorizationServerSettings): Promise<AuthorizationServer> {
  const [oidc, signingKey] = await Promise.all([import('oidc-provider'), createSigningKey()()])
  const { clock, systemNow, registered: clients, tokenLifetime, device } = settings
  const storage = createAdapterStorage(clock, systemNow)
  return {
    tokens: storage,
    listener: (issuer) =>
      createProvider(oidc, { issuer, clients, signingKey, storage, tokenLifetime, device }).callback(),
  }
}
