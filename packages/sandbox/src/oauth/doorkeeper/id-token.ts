import type { DoorkeeperServer } from './server.ts'
import type { IssuedToken } from './token-store.ts'

const LIFETIME = 120

/**
 * OpenID Connect Core section 2. The times are the machine's and not the sandbox's: whoever verifies the token looks
 * at the machine's clock.
 */
export async function idToken(
  { issuer, signingKeys, systemNow }: Pick<DoorkeeperServer, 'issuer' | 'signingKeys' | 'systemNow'>,
  { sub, clientId }: IssuedToken,
  nonce: string | undefined,
): Promise<string> {
  const now = Math.floor(systemNow() / 1000)
  const key = await signingKeys.current()
  return key.sign({
    iss: issuer,
    sub,
    aud: clientId,
    exp: now + LIFETIME,
    iat: now,
    ...(nonce !== undefined && { nonce }),
  })
}
