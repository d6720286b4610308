import { hash } from 'node:crypto'

export interface SandboxCredentials {
  apiKey: string
  clientId: string
  clientSecret: string
  /** A client without a secret (RFC 6749 section 2.1): a command line, a browser application. */
  publicClientId: string
}

/** Credentials of a seed, in the shape of the real ones: 43 characters of base64url, `-` and `_` among them. */
export function deriveCredentials(seed: string): SandboxCredentials {
  return {
    apiKey: derive(seed, 'api-key'),
    clientId: derive(seed, 'client-id'),
    clientSecret: derive(seed, 'client-secret'),
    publicClientId: derive(seed, 'public-client-id'),
  }
}

/** Always with `-` and `_`: they are what percent-encoding clients trip over, so no seed may lack them. */
function derive(seed: string, purpose: string): string {
  for (let attempt = 0; ; attempt += 1) {
    const value = hash('sha256', `${seed}/${purpose}/${attempt}`, 'base64url')
    if (/^\w.*-/.test(value) && value.includes('_')) return value
  }
}
