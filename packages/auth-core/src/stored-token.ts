import { deserializeTokenSet, serializeTokenSet, type TokenSet } from './token-set.ts'
import { type AuthEvent, errorEvent } from './events.ts'
import type { TokenStore } from './token-store.ts'

/** One token in a store, as the token cache uses it. */
export interface StoredToken {
  /** A store that cannot be read has nothing: that costs a token request, not the call. */
  read(): Promise<TokenSet | undefined>
  /** A store that cannot be written to keeps nothing; the token serves from memory all the same. */
  write(set: TokenSet): Promise<void>
  /** Rejects when the store does: who asks to forget must learn that the token is still there. */
  remove(): Promise<void>
  /** Runs while no other process renews the same token, where the store can lock. */
  locked<T>(run: () => Promise<T>): Promise<T>
}

export function createStoredToken(
  store: TokenStore,
  key: string,
  emit: (event: AuthEvent) => void,
): StoredToken {
  /** The write under way: a removal waits for it, or a slow write would bring the token back. */
  let writing: Promise<void> | undefined

  async function put(set: TokenSet): Promise<void> {
    const expires = set.expiresAt === undefined ? undefined : { expiresAt: set.expiresAt }
    try {
      await store.set(key, serializeTokenSet(set), expires)
    } catch (error) {
      // Clients of databases repeat the command that failed, and what it was to write.
      const { accessToken, refreshToken = '', idToken = '' } = set
      emit(errorEvent('store.set', error, [accessToken, refreshToken, idToken]))
    }
  }

  return {
    async read() {
      try {
        const text = await store.get(key)
        return text === undefined ? undefined : deserializeTokenSet(text)
      } catch (error) {
        emit(errorEvent('store.get', error))
        return undefined
      }
    },
    write(set) {
      writing = put(set)
      return writing
    },
    async remove() {
      await writing
      await store.delete(key)
    },
    locked: async (run) => store.withLock?.(key, run) ?? run(),
  }
}
