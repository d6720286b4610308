export type {
  AuthenticatedEndpoint,
  ClientAuthentication,
  ClientAuthenticationMethod,
} from './client-authentication.ts'
export type { Introspection } from './introspection.ts'
export { createOAuthClient } from './oauth-client.ts'
export type { ClientCredentialsOptions, OAuthClient, OAuthClientOptions } from './oauth-client.ts'
export type { JsonValue, ServerMetadata } from './server-metadata.ts'
export type { OAuthStrategy } from '../token-cache.ts'
