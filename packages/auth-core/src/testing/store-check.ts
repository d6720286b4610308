import type { TokenStore } from '../token-store.ts'

export interface StoreCheck {
  name: string
  run: (store: TokenStore) => Promise<void> | void
}
