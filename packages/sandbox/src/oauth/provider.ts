import type { Configuration, Provider, errors } from 'oidc-provider'
import { randomBytes } from 'node:crypto'
import type { SandboxCredentials } from '../credentials.ts'
import { answerLikeDoorkeeper } from './doorkeeper-answers.ts'
import { useClientCredentialsGrant } from './doorkeeper-client-credentials.ts'
import { OAUTH_PATHS } from './paths.ts'
import { CLIENT_SCOPES } from './scopes.ts'
import type { OAuthStorage } from './storage.ts'

export interface ProviderSettings {
  issuer: string
  credentials: SandboxCredentials
  signingKey: Record<string, unknown>
  storage: OAuthStorage
  /** Milliseconds; the wire only speaks whole seconds, so it is rounded up. */
  tokenLifetime: number
}

/** oidc-provider on the real service's paths. The module comes from outside: importing it takes longer than all the rest. */
export function createProvider(
  oidc: { Provider: typeof Provider; errors: typeof errors },
  { issuer, credentials, signingKey, storage, tokenLifetime }: ProviderSettings,
): Provider {
  const accessTokenSeconds = Math.ceil(tokenLifetime / 1000)
  const onlyOwnTokens = (
    _: unknown,
    client: { clientId: string },
    token: { clientId?: string | undefined },
  ) => token.clientId === client.clientId

  const configuration: Configuration = {
    adapter: storage.adapterFor,
    // Whatever is left to a default "for development" is announced on the console; a test's output is not the place.
    jwks: { keys: [signingKey] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    clientBasedCORS: () => false,
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    renderError: (ctx, out) => {
      ctx.body = out
    },
    clients: [
      {
        client_id: credentials.clientId,
        client_secret: credentials.clientSecret,
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
        scope: CLIENT_SCOPES.join(' '),
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    clientAuthMethods: ['client_secret_basic', 'client_secret_post'],
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      introspection: { enabled: true, allowedPolicy: onlyOwnTokens },
      revocation: { enabled: true, allowedPolicy: onlyOwnTokens },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: true },
    },
    responseTypes: ['code'],
    routes: OAUTH_PATHS,
    scopes: ['openid', ...CLIENT_SCOPES],
    ttl: {
      AccessToken: accessTokenSeconds,
      AuthorizationCode: 600,
      ClientCredentials: accessTokenSeconds,
      Grant: 14 * 86_400,
      IdToken: 3600,
      Interaction: 3600,
      RefreshToken: 14 * 86_400,
      Session: 14 * 86_400,
    },
  }

  const provider = new oidc.Provider(issuer, configuration)
  provider.silent = true
  answerLikeDoorkeeper(provider, storage)
  useClientCredentialsGrant(provider, oidc.errors, storage)
  return provider
}
