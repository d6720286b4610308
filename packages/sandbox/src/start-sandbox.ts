import type { Gone } from '@filmmakers-sdk/api-contract'
import { assemble } from './assemble.ts'
import type { SandboxAccess, SandboxControls } from './controls.ts'
import { ACCOUNTS, type SandboxAccount } from './oauth/accounts.ts'
import { readOptions, type SandboxOptions } from './options.ts'
import { SEEDED_GONE } from './records/seeded-gone.ts'
import { listen } from './server.ts'

/** A running sandbox. */
export interface Sandbox extends SandboxAccess, SandboxControls, AsyncDisposable {
  /** Who can sign in; the first one is filled in on the login page. */
  readonly accounts: readonly [SandboxAccount, SandboxAccount]
  /** Actor profiles that answer 410 from the start: ids 901 and 902 were deleted, 951 was merged, 952 was merged into 951. */
  readonly gone: readonly Gone[]
  /** Frees the port, within a second whatever connections are open. Webhooks that were not taken yet are given up. */
  close: () => Promise<void>
}

/**
 * Starts a local Filmmakers, on 127.0.0.1 unless told otherwise. It keeps the process alive until it is closed.
 *
 * @throws SandboxError `invalid_option`, `port_in_use`, `listen_failed`
 */
export async function startSandbox(options?: SandboxOptions): Promise<Sandbox> {
  const settings = readOptions(options)
  const { at, stop } = await assemble(settings)
  const { service, close: closeServer } = await listen(settings, at)
  const { access, controls } = service
  const close = (): Promise<void> => {
    stop()
    return closeServer()
  }
  return {
    ...access,
    // The only member that changes; a copy would keep the key of the start.
    get apiKey() {
      return access.apiKey
    },
    ...controls,
    accounts: ACCOUNTS,
    gone: SEEDED_GONE.actor_profiles,
    close,
    [Symbol.asyncDispose]: close,
  }
}
