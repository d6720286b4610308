/** What the API asks of a token, and what a token gets when no scope was asked for. */
export const PUBLIC_SCOPE = 'public'

/** Grants nothing the API has. It exists so that a test can meet the 403 of a token without `public`. */
const POWERLESS_SCOPE = 'limited'

/** What a client can get by itself. */
export const CLIENT_SCOPES: readonly string[] = [PUBLIC_SCOPE, POWERLESS_SCOPE]

/** What a client can get for a user. */
export const USER_SCOPES: readonly string[] = ['openid', ...CLIENT_SCOPES]

/** The scopes asked for, the default where none were. */
export function readScopes(asked: string | undefined): string[] {
  const scopes = asked?.split(' ').filter((scope) => scope !== '') ?? []
  return scopes.length === 0 ? [PUBLIC_SCOPE] : scopes
}
