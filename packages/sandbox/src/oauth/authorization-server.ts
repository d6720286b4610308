import type { SandboxClock } from '../clock.ts'
import type { SandboxSettings } from '../options.ts'
import type { Handler } from '../handler.ts'
import type { AccessTokens } from './access-tokens.ts'
import type { ClientRegistry } from './client-registry.ts'
import type { RotationOptions } from './signing-keys.ts'

export interface AuthorizationServerSettings extends Omit<SandboxSettings, 'clients' | 'tokenLifetime'> {
  clients: ClientRegistry
  /** How long the next access token will live, in milliseconds, whole seconds. */
  tokenLifetime: () => number
  clock: SandboxClock
  /** The clock of the machine, epoch milliseconds. */
  systemNow: () => number
}

/** An authorization server that will be there as soon as its address is known. */
export interface AuthorizationServer {
  tokens: AccessTokens
  /** Another key signs ID tokens from now on. */
  rotateSigningKey: (options?: RotationOptions) => Promise<void>
  listener: (issuer: string) => Handler
}
