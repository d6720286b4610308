import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { storeKey } from './store-key.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 })

const part = fc.oneof(fc.string(), fc.stringMatching(/^[:%a/ ]{0,6}$/))
const account = fc.option(part, { nil: undefined })
const parts = fc.oneof(
  fc.record({ issuer: part, clientId: part, scope: part, account }),
  // Most of the time, two of the first kind differ in everything.
  fc.record({
    issuer: fc.constant('i'),
    clientId: fc.constant('c'),
    scope: fc.constantFrom('', 'a'),
    account,
  }),
)
const scopesOf = (scope: string) => [...new Set(scope.split(' ').filter(Boolean))].sort().join(' ')

const keyOf = ({
  account,
  ...others
}: {
  issuer: string
  clientId: string
  scope: string
  account?: string | undefined
}) => storeKey({ ...others, ...(account !== undefined && { account }) })

test('security 65: two different tokens never share a name', () => {
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      const same =
        a.issuer === b.issuer &&
        a.clientId === b.clientId &&
        a.account === b.account &&
        scopesOf(a.scope) === scopesOf(b.scope)
      expect(keyOf(a) === keyOf(b)).toBe(same)
    }),
    { numRuns: 2000 },
  )
})

test('the order of scopes, and how often they are named, makes no difference', () => {
  const common = { issuer: 'https://x.eu', clientId: 'a' }
  expect(storeKey({ ...common, scope: 'read public read' })).toBe(
    storeKey({ ...common, scope: 'public read' }),
  )
})

test('a colon moves nothing from one part into the next', () => {
  expect(storeKey({ issuer: 'a:b', clientId: 'c', scope: '' })).not.toBe(
    storeKey({ issuer: 'a', clientId: 'b:c', scope: '' }),
  )
})

test('no text makes it throw', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constant('\ud800'))
  fc.assert(
    fc.property(text, text, text, (issuer, clientId, scope) => {
      expect(storeKey({ issuer, clientId, scope })).toMatch(/^filmmakers-sdk:/)
    }),
  )
})
