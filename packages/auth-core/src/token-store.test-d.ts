import { expectTypeOf, test } from 'vitest'
import type { AuthStrategy, OAuthStrategy, TokenSet, TokenSetFields, TokenStore } from './index.ts'

test('a Map is a store', () => {
  expectTypeOf<Map<string, string>>().toExtend<TokenStore>()
})

test('an OAuth strategy is a strategy, a token set can go where its fields can', () => {
  expectTypeOf<OAuthStrategy>().toExtend<AuthStrategy>()
  expectTypeOf<TokenSet>().toExtend<TokenSetFields>()
})
