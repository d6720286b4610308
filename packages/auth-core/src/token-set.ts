import { assertCredential } from './credential.ts'

/** The fields of a token set, as a plain object: what a caller passes in and what a store keeps. */
export interface TokenSetFields {
  accessToken: string
  /** Compared without regard to case; only `Bearer` is usable here. */
  tokenType: string
  /** Epoch milliseconds on this machine's clock; missing when the server did not say. */
  expiresAt?: number | undefined
  /** When it was received, epoch milliseconds. */
  obtainedAt: number
  refreshToken?: string | undefined
  /** What was granted, which may differ from what was asked. */
  scope?: string | undefined
  idToken?: string | undefined
}

/**
 * An access token and what came with it. Its secrets are readable by name (`set.accessToken`) and appear nowhere else: not
 * when the set is printed, turned into a string or JSON, or copied with `{...set}`. To write one out, read the fields.
 */
export interface TokenSet extends Readonly<TokenSetFields> {
  toJSON(): Record<string, unknown>
}

class SecretTokenSet implements TokenSet {
  readonly #fields: TokenSetFields

  constructor(fields: TokenSetFields) {
    this.#fields = tokenSetFields(fields)
  }
  get accessToken(): string {
    return this.#fields.accessToken
  }
  get tokenType(): string {
    return this.#fields.tokenType
  }
  get expiresAt(): number | undefined {
    return this.#fields.expiresAt
  }
  get obtainedAt(): number {
    return this.#fields.obtainedAt
  }
  get refreshToken(): string | undefined {
    return this.#fields.refreshToken
  }
  get scope(): string | undefined {
    return this.#fields.scope
  }
  get idToken(): string | undefined {
    return this.#fields.idToken
  }
  toJSON(): Record<string, unknown> {
    const { tokenType, expiresAt, obtainedAt, scope } = this.#fields
    return { tokenType, expiresAt, obtainedAt, scope, accessToken: '[redacted]' }
  }
  toString(): string {
    return 'TokenSet [redacted]'
  }
  /** What `util.inspect` and `console.log` of Node, Deno and Bun print. */
  [Symbol.for('nodejs.util.inspect.custom')](): Record<string, unknown> {
    return this.toJSON()
  }
}

/**
 * Makes a token set of plain fields, or of another set.
 *
 * @throws {AuthError} `invalid_configuration` when a token cannot be sent in a header
 */
export function createTokenSet(fields: TokenSetFields): TokenSet {
  assertCredential(fields.accessToken, 'access token')
  return new SecretTokenSet(fields)
}

/** The fields by name, secrets included. They may be those of another set, where a spread would find nothing. */
export function tokenSetFields({
  accessToken,
  tokenType,
  expiresAt,
  obtainedAt,
  refreshToken,
  scope,
  idToken,
}: TokenSetFields): TokenSetFields {
  return { accessToken, tokenType, expiresAt, obtainedAt, refreshToken, scope, idToken }
}

const version = 1

/** Writes a token set for a {@link TokenStore}. The result contains its secrets. */
export function serializeTokenSet(set: TokenSet | TokenSetFields): string {
  return JSON.stringify({ version, ...tokenSetFields(set) })
}

/** Reads what {@link serializeTokenSet} wrote. Anything else, a later version included, is `undefined`: ask for a new token. */
export function deserializeTokenSet(text: string): TokenSet | undefined {
  try {
    const value = JSON.parse(text) as Record<string, unknown> | null
    if (value?.['version'] !== version) return undefined
    const { accessToken, tokenType, expiresAt, obtainedAt, refreshToken, scope, idToken } = value
    if (typeof tokenType !== 'string' || typeof obtainedAt !== 'number') return undefined
    assertCredential(accessToken, 'access token')
    return new SecretTokenSet({
      accessToken,
      tokenType,
      obtainedAt,
      expiresAt: typeof expiresAt === 'number' ? expiresAt : undefined,
      refreshToken: stringOf(refreshToken),
      scope: stringOf(scope),
      idToken: stringOf(idToken),
    })
  } catch {
    return undefined
  }
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
