export {
  authFromEnvironment,
  type CredentialKind,
  type EnvironmentAuth,
  type EnvironmentAuthOptions,
} from './environment.ts'
