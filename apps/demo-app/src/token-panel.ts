import type { CredentialKind } from '@filmmakers-sdk/auth-core/node'
import type { Source } from './source.ts'

/** What a page may tell about the credentials. The credentials themselves are not in it. */
export interface TokenPanel {
  kind: CredentialKind
  isSandbox: boolean
  /** Names, not values, of the environment variables. */
  variables: readonly string[]
  baseUrl: string
  /** Missing for keys and tokens of the caller's, and as long as there is none. */
  token?: PanelToken
  tokenRequests: number
  apiRequests: number
  /** Whether there is a token, and a client that may ask about it. */
  canIntrospect: boolean
  /** When all this was so, epoch milliseconds. */
  now: number
}

export interface PanelToken {
  scope?: string | undefined
  /** Epoch milliseconds. */
  obtainedAt: number
  /** Epoch milliseconds; missing when the server did not say. */
  expiresAt?: number | undefined
}

/** Never fails and never waits long: it stands beside pages that may have failed themselves. */
export async function readTokenPanel(
  source: Source,
  { now, signal }: { now: () => number; signal?: AbortSignal },
): Promise<TokenPanel> {
  const { auth, isSandbox } = source
  const patience = AbortSignal.any([AbortSignal.timeout(1_000), ...(signal ? [signal] : [])])
  const token = await currentToken(source, patience).catch(() => undefined)
  const tokenRequests = token === undefined ? 0 : await source.tokenRequests().catch(() => 0)
  return {
    kind: auth.kind,
    isSandbox,
    variables: auth.variables,
    baseUrl: auth.baseUrl,
    ...(token && { token }),
    tokenRequests,
    apiRequests: source.apiRequests(),
    canIntrospect: auth.kind !== 'key' && auth.oauthClient !== undefined,
    now: now(),
  }
}

/** Field by field: what else a token set holds has no business in a page. */
async function currentToken({ auth }: Source, signal: AbortSignal): Promise<PanelToken | undefined> {
  if (auth.oauthStrategy === undefined) return undefined
  const { scope, obtainedAt, expiresAt } = await auth.oauthStrategy.getToken({ signal })
  return { scope, obtainedAt, expiresAt }
}
