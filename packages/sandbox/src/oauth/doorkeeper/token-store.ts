import type { SandboxClock } from '../../clock.ts'
import { fingerprint, type AccessTokens, type TokenRecord, type TokenSummary } from '../access-tokens.ts'
import { randomToken } from '../random-token.ts'

/** Access and refresh token are one record: what kills one kills the other. Instants are epoch milliseconds. */
export interface IssuedToken {
  readonly accessToken: string
  readonly refreshToken: string | undefined
  readonly clientId: string
  /** The user, undefined where the client acts for itself. */
  readonly sub: string | undefined
  readonly scope: string
  readonly issuedAt: number
  readonly expiresAt: number
}

export interface NewToken {
  clientId: string
  sub?: string | undefined
  scope: string
  refreshable: boolean
  /** The record whose refresh token was used up for this one. */
  predecessor?: IssuedToken
}

export interface TokenStore extends AccessTokens {
  issue: (token: NewToken) => IssuedToken
  /** A refresh token that still works. */
  findRefreshable: (refreshToken: string) => IssuedToken | undefined
  /** The record of an access or refresh token, alive or not, without using it. */
  find: (value: string) => IssuedToken | undefined
  stateOf: (token: IssuedToken) => TokenRecord['state']
  revoke: (token: IssuedToken) => void
}

export interface TokenStoreSettings {
  clock: SandboxClock
  /** Milliseconds, whole seconds. */
  tokenLifetime: () => number
  refreshRotation: 'on-use' | 'at-once'
  capacity?: number
}

interface Stored extends IssuedToken {
  accessRevoked: boolean
  refreshRevoked: boolean
  predecessor: Stored | undefined
}

/** Doorkeeper's table of access tokens. */
export function createTokenStore(settings: TokenStoreSettings): TokenStore {
  const { clock, tokenLifetime, refreshRotation, capacity = 100_000 } = settings
  const byAccessToken = new Map<string, Stored>()
  const byRefreshToken = new Map<string, Stored>()

  function kill(token: Stored): void {
    token.accessRevoked = true
    token.refreshRevoked = true
  }

  function stored(token: IssuedToken | undefined): Stored | undefined {
    return token === undefined ? undefined : byAccessToken.get(token.accessToken)
  }

  function stateOf(token: Stored): TokenRecord['state'] {
    if (token.accessRevoked) return 'revoked'
    return token.expiresAt <= clock.now() ? 'expired' : 'active'
  }

  function summary(token: Stored): TokenSummary {
    const { accessToken, clientId, sub, scope, issuedAt, expiresAt } = token
    return {
      fingerprint: fingerprint(accessToken),
      state: stateOf(token),
      clientId,
      sub,
      scope,
      issuedAt,
      expiresAt,
    }
  }

  function forgetOldest(): void {
    const oldest = byAccessToken.values().next()
    if (byAccessToken.size <= capacity || oldest.done === true) return
    byAccessToken.delete(oldest.value.accessToken)
    byRefreshToken.delete(oldest.value.refreshToken ?? '')
  }

  return {
    issue({ clientId, sub, scope, refreshable, predecessor }) {
      const issuedAt = clock.now()
      const token: Stored = {
        accessToken: randomToken(),
        refreshToken: refreshable ? randomToken() : undefined,
        clientId,
        sub,
        scope,
        issuedAt,
        expiresAt: issuedAt + tokenLifetime(),
        accessRevoked: false,
        refreshRevoked: false,
        predecessor: stored(predecessor),
      }
      if (refreshRotation === 'at-once' && token.predecessor !== undefined) kill(token.predecessor)
      byAccessToken.set(token.accessToken, token)
      if (token.refreshToken !== undefined) byRefreshToken.set(token.refreshToken, token)
      forgetOldest()
      return token
    },
    findRefreshable(refreshToken) {
      const token = byRefreshToken.get(refreshToken)
      return token?.refreshRevoked === true ? undefined : token
    },
    find: (value) => byAccessToken.get(value) ?? byRefreshToken.get(value),
    stateOf: (token) => {
      const record = stored(token)
      return record === undefined ? 'revoked' : stateOf(record)
    },
    revoke(token) {
      const record = stored(token)
      if (record !== undefined) kill(record)
    },
    use(value) {
      const token = byAccessToken.get(value)
      if (token === undefined) return undefined
      // Only now is it sure that the client has received the new pair, so only now the old one dies.
      if (token.predecessor !== undefined) kill(token.predecessor)
      token.predecessor = undefined
      return { state: stateOf(token), scope: token.scope }
    },
    revokeAll({ refreshTokens = true } = {}) {
      for (const token of byAccessToken.values()) {
        token.accessRevoked = true
        token.refreshRevoked ||= refreshTokens
      }
    },
    list: (most) => [...byAccessToken.values()].slice(-most).toReversed().map(summary),
    clear() {
      byAccessToken.clear()
      byRefreshToken.clear()
    },
  }
}
