import { randomToken } from './oauth/random-token.ts'
import { invalid } from './option-checks.ts'

/** Keys the API accepts. The first one is also the secret webhooks are signed with. */
export interface ApiKeys {
  readonly current: string
  accepts: (key: string | undefined) => boolean
  /** @throws SandboxError `invalid_option`; it does not hold the key */
  add: (key?: string) => string
  /** The first key is refused from now on, and another one takes its place. */
  rotate: () => string
  /** Back to the keys of the start. */
  reset: () => void
}

/** Rails splits the header at `,` `;` and tab, and the key ends at a quote or a space: none of them can be part of one. */
const KEY = /^[\x21\x23-\x2b\x2d-\x3a\x3c-\x7e]+$/

/**
 * @param seeded the key every sandbox has
 * @param own keys of the options
 */
export function createApiKeys(seeded: string, own: readonly string[]): ApiKeys {
  let current = seeded
  const others = new Set(own.map(readKey))

  return {
    get current() {
      return current
    },
    accepts: (key) => key !== undefined && (key === current || others.has(key)),
    add(key = randomToken()) {
      others.add(readKey(key))
      return key
    },
    rotate() {
      current = randomToken()
      return current
    },
    reset() {
      current = seeded
      others.clear()
      for (const key of own) others.add(key)
    },
  }
}

function readKey(key: unknown): string {
  if (typeof key === 'string' && KEY.test(key)) return key
  throw invalid('key', '[redacted]', 'ASCII without space, quote, comma and semicolon')
}
