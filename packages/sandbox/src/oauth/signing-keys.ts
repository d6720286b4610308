import { generateKeyPair, hash, sign } from 'node:crypto'
import { promisify } from 'node:util'

type Jwk = Readonly<Record<string, unknown>>

export interface SigningKey {
  privateJwk: Jwk
  publicJwk: Jwk
  /** A signed JWT (RFC 7519) with RS256. */
  sign: (claims: Readonly<Record<string, unknown>>) => string
}

export interface RotationOptions {
  /** Whether the key set still has the old key, so that what it signed verifies. Default false: it is gone at once. */
  keepOld?: boolean
}

export interface SigningKeys {
  /** The key that signs now. */
  current: () => Promise<SigningKey>
  /** Every key that is published, the current one first. */
  published: () => Promise<readonly SigningKey[]>
  rotate: (options?: RotationOptions) => Promise<void>
}

/**
 * RS256 keys, made for this one sandbox, in memory only. Making one costs more than all the rest of the start, and few
 * tests ever look at an ID token: the first is made when somebody asks for it.
 */
export function createSigningKeys(): SigningKeys {
  let keys: Promise<readonly [SigningKey, ...SigningKey[]]> | undefined
  const published = () => (keys ??= generate().then((key) => [key]))
  return {
    published,
    current: async () => (await published())[0],
    async rotate({ keepOld = false } = {}) {
      const old = keepOld ? published() : []
      keys = Promise.all([generate(), old]).then(([key, rest]) => [key, ...rest])
      await keys
    },
  }
}

async function generate(): Promise<SigningKey> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  const { kty, n, e } = publicKey.export({ format: 'jwk' })
  // RFC 7638: the members of an RSA key in alphabetical order, without white space.
  const kid = hash('sha256', JSON.stringify({ e, kty, n }), 'base64url')
  const marks = { kid, use: 'sig', alg: 'RS256' }
  return {
    privateJwk: { ...privateKey.export({ format: 'jwk' }), ...marks },
    publicJwk: { kty, n, e, ...marks },
    sign(claims) {
      const content = [{ typ: 'JWT', alg: 'RS256', kid }, claims]
        .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
        .join('.')
      return `${content}.${sign('sha256', Buffer.from(content), privateKey).toString('base64url')}`
    },
  }
}
