import type { ApiKeys } from '../api-keys.ts'
import type { SandboxClient } from '../client-options.ts'
import type { ClientRegistry } from './client-registry.ts'
import type { SandboxGrant } from './clients.ts'

/** A registered client without its secret. */
export interface ClientSummary {
  readonly id: string
  /** Whether it has a secret (RFC 6749 section 2.1). */
  readonly type: 'confidential' | 'public'
  readonly redirectUris: readonly string[]
  readonly grants: readonly SandboxGrant[]
}

/** Who may use the sandbox. */
export interface SandboxClients {
  /** The OAuth clients, those every sandbox has first. */
  list: () => ClientSummary[]
  /**
   * Registers an OAuth client.
   *
   * @throws SandboxError `invalid_option`; it never holds the secret
   */
  add: (client: SandboxClient) => void
  /**
   * Registers one more API key.
   *
   * @param key default: a random one
   * @returns the key
   * @throws SandboxError `invalid_option` for a key that no request could carry
   */
  addApiKey: (key?: string) => string
}

export function sandboxClients(registry: ClientRegistry, apiKeys: ApiKeys): SandboxClients {
  return {
    list: () =>
      registry.list().map(({ id, secret, redirectUris, grants }) => ({
        id,
        type: secret === undefined ? 'public' : 'confidential',
        redirectUris,
        grants,
      })),
    add(client) {
      registry.add(client)
    },
    addApiKey: apiKeys.add,
  }
}
