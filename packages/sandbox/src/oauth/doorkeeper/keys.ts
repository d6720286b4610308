import type { DoorkeeperServer, Endpoint } from './server.ts'

/** The JWK Set (RFC 7517 section 5) that ID tokens verify with. */
export function keys({ signingKeys }: DoorkeeperServer): Endpoint {
  return async (c) => c.json({ keys: (await signingKeys.published()).map(({ publicJwk }) => publicJwk) })
}
