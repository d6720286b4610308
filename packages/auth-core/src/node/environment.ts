import { accessToken } from '../access-token.ts'
import { apiKey } from '../api-key.ts'
import type { AuthStrategy } from '../auth-strategy.ts'
import { assertCredential } from '../credential.ts'
import { AuthError } from '../errors.ts'
import { createOAuthClient, type OAuthClient } from '../oauth/oauth-client.ts'
import type { OAuthClientOptions } from '../oauth/oauth-client-options.ts'
import { parseSecureUrl } from '../origin.ts'
import type { OAuthStrategy } from '../token-cache.ts'

/** The kinds of credentials, in the words of `FILMMAKERS_AUTH`. */
export type CredentialKind = 'key' | 'token' | 'oauth'

/** What the environment says about authentication: a strategy, and where it came from. */
export interface EnvironmentAuth extends AuthStrategy {
  readonly kind: CredentialKind
  /** Names of the variables the credentials were read from. */
  readonly variables: readonly string[]
  /** Where the API is: `FILMMAKERS_BASE_URL`, or the real service. */
  readonly baseUrl: string
  /** Whenever client credentials are set, whichever kind is used: only they can introspect. */
  readonly oauthClient?: OAuthClient
  /** The same strategy with its token, for kind `oauth`. */
  readonly oauthStrategy?: OAuthStrategy
}

/** Passed on to the OAuth client, where there is one. */
export type EnvironmentAuthOptions = Omit<
  OAuthClientOptions,
  'clientId' | 'clientSecret' | 'issuer' | 'discoveryUrl' | 'metadata' | 'dangerouslyAllowBrowser'
>

type Env = Readonly<Record<string, string | undefined>>

const defaultBaseUrl = 'https://www.filmmakers.eu/api/v1/'

const variablesOf: Readonly<Record<CredentialKind, readonly string[]>> = {
  key: ['FILMMAKERS_API_KEY'],
  token: ['FILMMAKERS_ACCESS_TOKEN'],
  oauth: ['FILMMAKERS_CLIENT_ID', 'FILMMAKERS_CLIENT_SECRET'],
}
const kinds: readonly CredentialKind[] = ['key', 'token', 'oauth']
const anyKind =
  'Set FILMMAKERS_API_KEY, FILMMAKERS_ACCESS_TOKEN, or FILMMAKERS_CLIENT_ID and FILMMAKERS_CLIENT_SECRET.'

/**
 * Reads the credentials from the environment: `FILMMAKERS_API_KEY`, `FILMMAKERS_ACCESS_TOKEN`, or `FILMMAKERS_CLIENT_ID` with
 * `FILMMAKERS_CLIENT_SECRET`. When several are set, `FILMMAKERS_AUTH` (`key`, `token`, `oauth`) chooses. Other servers than the real
 * one: `FILMMAKERS_BASE_URL`, `FILMMAKERS_ISSUER` (default: the base URL's origin), `FILMMAKERS_DISCOVERY_URL`. An
 * empty variable counts as not set.
 *
 * @param env such as `process.env`; nothing else is read
 * @throws {AuthError} `missing_credentials`, `ambiguous_credentials`, `invalid_configuration`, `invalid_url`
 */
export function authFromEnvironment(env: Env, options: EnvironmentAuthOptions = {}): EnvironmentAuth {
  // Addresses first: a URL that is not safe is an error before a credential is read (security 17).
  const base = parseSecureUrl(read(env, 'FILMMAKERS_BASE_URL') ?? defaultBaseUrl, 'FILMMAKERS_BASE_URL')
  const server = serverFrom(env, base)
  const kind = chooseKind(env)
  const oauthClient = isComplete(env, 'oauth')
    ? createOAuthClient({
        ...options,
        ...server,
        clientId: credential(env, 'FILMMAKERS_CLIENT_ID'),
        clientSecret: credential(env, 'FILMMAKERS_CLIENT_SECRET'),
      })
    : undefined
  const shared = {
    kind,
    variables: variablesOf[kind],
    baseUrl: base.href,
    ...(oauthClient && { oauthClient }),
  }
  if (kind === 'key') return Object.freeze({ ...shared, ...apiKey(credential(env, 'FILMMAKERS_API_KEY')) })
  if (kind === 'token')
    return Object.freeze({ ...shared, ...accessToken(credential(env, 'FILMMAKERS_ACCESS_TOKEN')) })
  if (oauthClient === undefined) throw incomplete(env, 'oauth')
  const oauthStrategy = oauthClient.clientCredentials()
  return Object.freeze({ ...shared, ...oauthStrategy, oauthStrategy })
}

function serverFrom(env: Env, base: URL): Pick<OAuthClientOptions, 'issuer' | 'discoveryUrl'> {
  const issuer = read(env, 'FILMMAKERS_ISSUER')
  if (issuer !== undefined) parseSecureUrl(issuer, 'FILMMAKERS_ISSUER')
  const discovery = read(env, 'FILMMAKERS_DISCOVERY_URL')
  if (discovery !== undefined) parseSecureUrl(discovery, 'FILMMAKERS_DISCOVERY_URL')
  if (issuer === undefined && discovery === undefined) {
    return { discoveryUrl: new URL('/.well-known/openid-configuration', base) }
  }
  return { issuer, discoveryUrl: discovery }
}

function chooseKind(env: Env): CredentialKind {
  const present = kinds.filter((kind) => variablesOf[kind].some((name) => read(env, name) !== undefined))
  const wanted = read(env, 'FILMMAKERS_AUTH')
  if (wanted !== undefined) {
    const kind = kinds.find((candidate) => candidate === wanted)
    if (kind === undefined) {
      // Its value is not repeated: a credential may have ended up in the wrong variable.
      throw new AuthError('FILMMAKERS_AUTH names no kind of credentials.', {
        code: 'invalid_configuration',
        next: 'Set FILMMAKERS_AUTH to key, token or oauth.',
      })
    }
    if (!isComplete(env, kind)) throw incomplete(env, kind)
    return kind
  }
  const [kind, ...others] = present
  if (kind === undefined) throw missing(['FILMMAKERS_API_KEY'], anyKind)
  if (others.length === 0) return kind
  const names = present.flatMap((each) => variablesOf[each]).filter((name) => read(env, name) !== undefined)
  throw new AuthError(`Credentials of ${present.length} kinds are set: ${names.join(', ')}.`, {
    code: 'ambiguous_credentials',
    next: `Unset all but one kind, or choose with FILMMAKERS_AUTH=${present.join('|')}.`,
  })
}

function isComplete(env: Env, kind: CredentialKind): boolean {
  return variablesOf[kind].every((name) => read(env, name) !== undefined)
}

/** A kind that was chosen, by `FILMMAKERS_AUTH` or by a part of it that is set: the rest of it is what to set. */
function incomplete(env: Env, kind: CredentialKind): AuthError {
  const names = variablesOf[kind].filter((name) => read(env, name) === undefined)
  const set = `Set ${names.join(' and ')}`
  return missing(
    names,
    names.length < variablesOf[kind].length ? `${set}, too.` : `${set}, or leave FILMMAKERS_AUTH out.`,
  )
}

function missing(names: readonly string[], next: string): AuthError {
  const verb = names.length === 1 ? 'is' : 'are'
  return new AuthError(`No credentials: ${names.join(' and ')} ${verb} not set.`, {
    code: 'missing_credentials',
    next,
  })
}

function read(env: Env, name: string): string | undefined {
  const value = env[name]
  return value === '' ? undefined : value
}

/** A credential; an error about it names the variable. */
function credential(env: Env, name: string): string {
  const value = read(env, name)
  if (value === undefined) throw missing([name], `Set ${name}.`)
  assertCredential(value, name, { token: name === 'FILMMAKERS_API_KEY' })
  return value
}
