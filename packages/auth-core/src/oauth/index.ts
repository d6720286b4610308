export type {
  AuthenticatedEndpoint,
  ClientAuthentication,
  ClientAuthenticationMethod,
} from './client-authentication.ts'
export type { Introspection } from './introspection.ts'
export { createOAuthClient } from './oauth-client.ts'
export type { ClientCredentialsOptions, OAuthClient, RefreshableOptions } from './oauth-client.ts'
export type { OAuthClientOptions } from './oauth-client-options.ts'
export type { BeginOptions, StartedAuthorization } from './authorization-request.ts'
export type { DeviceOptions, DevicePrompt } from './device-grant.ts'
export type { RevokeOptions } from './revocation.ts'
export type { AuthEvent, Grant, Operation } from '../events.ts'
export type { JsonValue, ServerMetadata } from './server-metadata.ts'
export type { OAuthStrategy } from '../token-cache.ts'
