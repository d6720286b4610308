import type { Configuration, Provider, errors } from 'oidc-provider'
import type { AccessTokens } from '../access-tokens.ts'
import type { ClientRegistry } from '../client-registry.ts'
import type { DeviceSettings } from '../../options.ts'
import { pageHeaders } from '../pages/layout.ts'
import { messagePage } from '../pages/message-page.ts'
import { OAUTH_PATHS } from '../paths.ts'
import { USER_SCOPES } from '../scopes.ts'
import type { SigningKey } from '../signing-keys.ts'
import type { AdapterStorage } from './adapter-storage.ts'
import { useClientCredentialsGrant } from './client-credentials-grant.ts'
import { clientMetadata } from './client-metadata.ts'
import { deviceFlow } from './device-pages.ts'
import { useInteractionPage } from './interaction-page.ts'

export interface StrictSettings {
  issuer: string
  clients: Pick<ClientRegistry, 'list'>
  /** The first one signs. */
  keys: readonly SigningKey[]
  /** Signs the cookies of the login pages. */
  cookieKey: string
  storage: AdapterStorage & AccessTokens
  /** Milliseconds, whole seconds. */
  tokenLifetime: () => number
  device: DeviceSettings | undefined
}

/**
 * oidc-provider on the real service's paths, as it comes: whatever a client meets here is what the RFCs say. The
 * module comes from outside: importing it takes longer than all the rest, and only this flavour needs it.
 */
export function createProvider(
  oidc: { Provider: typeof Provider; errors: typeof errors },
  { issuer, clients, keys, cookieKey, storage, tokenLifetime, device }: StrictSettings,
): Provider {
  const seconds = () => tokenLifetime() / 1000
  const { port } = new URL(issuer)
  const configuration: Configuration = {
    adapter: storage.adapterFor,
    // Whatever is left to a default "for development" is announced on the console; a test's output is not the place.
    jwks: { keys: keys.map(({ privateJwk }) => ({ kty: 'RSA', ...privateJwk })) },
    cookies: {
      keys: [cookieKey],
      // Browsers do not keep cookies of different ports apart.
      names: {
        session: `strict_session_${port}`,
        interaction: `strict_interaction_${port}`,
        resume: `strict_resume_${port}`,
      },
    },
    clientBasedCORS: () => false,
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    renderError(ctx, out) {
      ctx.set(pageHeaders())
      ctx.body = messagePage('An error has occurred', out.error_description ?? '', out.error)
    },
    clients: clients.list().map((client) => clientMetadata(client, device !== undefined)),
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'none'],
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      deviceFlow: deviceFlow(device !== undefined),
      introspection: { enabled: true, allowedPolicy: onlyOwnTokens },
      pushedAuthorizationRequests: { enabled: false },
      revocation: { enabled: true, allowedPolicy: onlyOwnTokens },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: true },
    },
    // A login at the page ends with the browser; what it allowed goes on.
    expiresWithSession: () => false,
    interactions: { url: (_, { uid }) => `/oauth/interaction/${uid}` },
    issueRefreshToken: (_, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    responseTypes: ['code'],
    routes: OAUTH_PATHS,
    scopes: [...USER_SCOPES],
    ttl: {
      AccessToken: seconds,
      AuthorizationCode: 600,
      ClientCredentials: seconds,
      DeviceCode: (device?.lifetime ?? 600_000) / 1000,
      Grant: YEARS,
      IdToken: 3600,
      Interaction: 3600,
      RefreshToken: YEARS,
      Session: 14 * 86_400,
    },
  }

  const provider = new oidc.Provider(issuer, configuration)
  provider.silent = true
  useInteractionPage(provider)
  useClientCredentialsGrant(provider, oidc.errors)
  return provider
}

/** Refresh tokens die by use or revocation only, not by age. */
const YEARS = 10 * 365 * 86_400

function onlyOwnTokens(
  _: unknown,
  client: { clientId: string },
  token: { clientId?: string | undefined },
): boolean {
  return token.clientId === client.clientId
}
