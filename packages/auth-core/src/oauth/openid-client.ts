/**
 * What is used of openid-client, loaded with the first OAuth request. Named here, so that bundlers leave the rest of it out: of an
 * `import('./openid-client.ts')` they keep everything.
 */
export {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so that it stands out, not because it goes away
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  clientCredentialsGrant,
  ClientSecretBasic,
  ClientSecretPost,
  clockSkew,
  clockTolerance,
  Configuration,
  customFetch,
  genericGrantRequest,
  initiateDeviceAuthorization,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  refreshTokenGrant,
  tokenIntrospection,
  tokenRevocation,
} from 'openid-client'
