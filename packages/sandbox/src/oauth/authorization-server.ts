import type { SandboxClock } from '../clock.ts'
import type { SandboxSettings } from '../options.ts'
import type { Handler } from '../handler.ts'
import type { AccessTokens } from './access-tokens.ts'
import type { Client } from './clients.ts'

export interface AuthorizationServerSettings extends SandboxSettings {
  registered: readonly Client[]
  clock: SandboxClock
  /** The clock of the machine, epoch milliseconds. */
  systemNow: () => number
}

/** An authorization server that will be there as soon as its address is known. */
export interface AuthorizationServer {
  tokens: AccessTokens
  listener: (issuer: string) => Handler
}
