export {
  authFromEnvironment,
  type CredentialKind,
  type EnvironmentAuth,
  type EnvironmentAuthOptions,
} from './environment.ts'
export { loginWithBrowser, type LoginWithBrowserOptions } from './login-with-browser.ts'
