import { OAuthError } from './errors.ts'
import type { Grant } from './grant.ts'

/**
 * RFC 6749 section 6, with a new refresh token each time. There is no detection of re-use: a dead refresh token is
 * refused and kills nothing else.
 */
export const refreshTokenGrant: Grant = ({ tokens }, client, { refresh_token: value, scope }) => {
  if (value === undefined || value === '') throw new OAuthError('invalid_request')
  const predecessor = tokens.findRefreshable(value)
  if (predecessor?.clientId !== client.id) throw new OAuthError('invalid_grant')

  const token = tokens.issue({
    clientId: client.id,
    sub: predecessor.sub,
    scope: narrowed(predecessor.scope, scope),
    refreshable: true,
    predecessor,
  })
  return { token }
}

/** At most the scope that was granted. */
function narrowed(granted: string, asked: string | undefined): string {
  const wanted = asked?.split(' ').filter((name) => name !== '') ?? []
  if (wanted.length === 0) return granted
  if (!wanted.every((name) => granted.split(' ').includes(name))) throw new OAuthError('invalid_scope')
  return wanted.join(' ')
}
