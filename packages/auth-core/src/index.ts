export { accessToken } from './access-token.ts'
export { apiKey, type ApiKeyOptions } from './api-key.ts'
export { type AuthFetch, type AuthFetchInit, type AuthFetchOptions, createAuthFetch } from './auth-fetch.ts'
export type { AuthStrategy } from './auth-strategy.ts'
export { assertNotInBrowser } from './browser.ts'
export { type Clock, systemClock } from './clock.ts'
export {
  AuthError,
  type AuthErrorCode,
  type AuthErrorOptions,
  type ErrorFamily,
  FilmmakersError,
  type FilmmakersErrorOptions,
  isAuthError,
  isFilmmakersError,
  type OAuthErrorCode,
} from './errors.ts'
export { createEmitter } from './events.ts'
export { parseHttpDate } from './http-date.ts'
export { parseSecureUrl } from './origin.ts'
export { printable } from './printable.ts'
export { redact, safeCause } from './redact.ts'
export { readServerTime, type ServerTime, serverRetryTime } from './retry-time.ts'
export type { OAuthStrategy, SignalOption } from './token-cache.ts'
export {
  createTokenSet,
  deserializeTokenSet,
  serializeTokenSet,
  type TokenSet,
  type TokenSetFields,
} from './token-set.ts'
export { type Awaitable, MemoryTokenStore, type TokenStore } from './token-store.ts'
export { type Challenge, parseChallenges } from './www-authenticate.ts'
