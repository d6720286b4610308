export {
  authFromEnvironment,
  type CredentialKind,
  type EnvironmentAuth,
  type EnvironmentAuthOptions,
} from './environment.ts'
export { loginWithBrowser, type LoginWithBrowserOptions } from './login-with-browser.ts'
export { FileTokenStore, type FileTokenStoreOptions } from './file-token-store.ts'
export { tokenDirectory, type TokenDirectoryOptions } from './token-directory.ts'
