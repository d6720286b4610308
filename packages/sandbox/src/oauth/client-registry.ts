import { readClient, type SandboxClient } from '../client-options.ts'
import { invalid } from '../option-checks.ts'
import type { Client } from './clients.ts'

/** Who may ask for tokens. */
export interface ClientRegistry {
  find: (id: string) => Client | undefined
  list: () => readonly Client[]
  /** @throws SandboxError `invalid_option`; it never holds a secret */
  add: (client: SandboxClient, name?: string) => void
  /** Back to the clients of the start. */
  reset: () => void
  /** Calls back when a client has come or gone. */
  subscribe: (listener: () => void) => void
}

/**
 * @param seeded clients every sandbox has
 * @param own clients of the options; errors name their place in the list
 */
export function createClientRegistry(
  seeded: readonly Client[],
  own: readonly SandboxClient[],
): ClientRegistry {
  const clients = new Map(seeded.map((client) => [client.id, client]))
  const listeners: (() => void)[] = []
  const tell = () => {
    for (const listener of listeners) listener()
  }

  function add(client: SandboxClient, name = 'client'): void {
    const read = readClient(name, client)
    if (clients.has(read.id)) throw invalid(`${name}.id`, read.id, 'an id that no other client has')
    clients.set(read.id, read)
    tell()
  }

  if (!Array.isArray(own)) throw invalid('clients', own, 'an array')
  own.forEach((client: SandboxClient, index) => {
    add(client, `clients[${index}]`)
  })
  const atStart = [...clients.values()]

  return {
    find: (id) => clients.get(id),
    list: () => [...clients.values()],
    add,
    reset() {
      clients.clear()
      for (const client of atStart) clients.set(client.id, client)
      tell()
    },
    subscribe(listener) {
      listeners.push(listener)
    },
  }
}
