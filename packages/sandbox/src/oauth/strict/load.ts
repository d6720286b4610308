import type { AuthorizationServer, AuthorizationServerSettings } from '../authorization-server.ts'
import { randomToken } from '../random-token.ts'
import { createSigningKeys } from '../signing-keys.ts'
import { createAdapterStorage } from './adapter-storage.ts'
import { createProvider } from './provider.ts'

/** oidc-provider takes its keys and clients once: when they change, another one takes over, on the same storage. */
export async function loadStrict(settings: AuthorizationServerSettings): Promise<AuthorizationServer> {
  const signingKeys = createSigningKeys()
  const [oidc, keysAtStart] = await Promise.all([import('oidc-provider'), signingKeys.published()])
  const { clock, systemNow, clients, tokenLifetime, device } = settings
  const storage = createAdapterStorage(clock, systemNow)
  const cookieKey = randomToken()
  let keys = keysAtStart
  let renew = (): void => undefined
  clients.subscribe(() => {
    renew()
  })

  return {
    tokens: storage,
    async rotateSigningKey(options) {
      await signingKeys.rotate(options)
      keys = await signingKeys.published()
      renew()
    },
    listener(issuer) {
      const create = () =>
        createProvider(oidc, { issuer, clients, keys, cookieKey, storage, tokenLifetime, device }).callback()
      let callback = create()
      renew = () => {
        callback = create()
      }
      return (request, response) => callback(request, response)
    },
  }
}
