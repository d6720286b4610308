/** What the API asks of a token, and what a token gets when no scope was asked for. */
export const PUBLIC_SCOPE = 'public'

/** Grants nothing the API has. It exists so that a test can meet the 403 of a token without `public`. */
const POWERLESS_SCOPE = 'limited'

export const CLIENT_SCOPES: readonly string[] = [PUBLIC_SCOPE, POWERLESS_SCOPE]
