import type { Context } from 'hono'
import type { SandboxClock } from '../../clock.ts'
import type { Client } from '../clients.ts'
import type { Interactions } from '../interactions.ts'
import type { SigningKeys } from '../signing-keys.ts'
import type { CodeStore } from './code-store.ts'
import type { DeviceStore } from './device-store.ts'
import type { TokenStore } from './token-store.ts'

/** What the endpoints share. */
export interface DoorkeeperServer {
  issuer: string
  clock: SandboxClock
  /** The clock of the machine, epoch milliseconds. */
  systemNow: () => number
  client: (id: string) => Client | undefined
  tokens: TokenStore
  codes: CodeStore
  interactions: Interactions
  /** Undefined while the device grant is switched off. */
  devices: DeviceStore | undefined
  signingKeys: SigningKeys
}

export type Endpoint = (c: Context) => Response | Promise<Response>

/** What Rails does with a form: the last of several wins. JSON and query are not read. */
export async function readForm(c: Context): Promise<Partial<Record<string, string>>> {
  const type = c.req.header('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) return {}
  return Object.fromEntries(new URLSearchParams(await c.req.text()))
}
