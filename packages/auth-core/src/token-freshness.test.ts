import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestLife, renewalTimes, tokenFreshness } from './token-freshness.ts'

const obtainedAt = 1_700_000_000_000

test('security 21: a token of two hours is renewed two minutes ahead and waited for 30 s ahead', () => {
  const life = { obtainedAt, expiresAt: obtainedAt + 7_200_000 }
  expect(renewalTimes(life)).toEqual({
    advisoryAt: life.expiresAt - 120_000,
    mandatoryAt: life.expiresAt - 30_000,
  })
  expect(tokenFreshness(life, obtainedAt)).toBe('fresh')
  expect(tokenFreshness(life, life.expiresAt - 120_000)).toBe('advisory')
  expect(tokenFreshness(life, life.expiresAt - 30_000)).toBe('mandatory')
})

test('a token of five seconds stays usable for most of its life', () => {
  const life = { obtainedAt, expiresAt: obtainedAt + 5_000 }
  expect(tokenFreshness(life, obtainedAt + 3_500)).toBe('fresh')
  expect(tokenFreshness(life, obtainedAt + 4_000)).toBe('advisory')
  expect(tokenFreshness(life, obtainedAt + 4_750)).toBe('mandatory')
})

test('security 7: a token without an end is looked at again after a day', () => {
  expect(tokenFreshness({ obtainedAt }, obtainedAt + longestLife - 120_001)).toBe('fresh')
  expect(tokenFreshness({ obtainedAt }, obtainedAt + longestLife)).toBe('mandatory')
  expect(tokenFreshness({ obtainedAt, expiresAt: Infinity }, obtainedAt)).toBe('fresh')
})

test('security 7: a lifetime of zero, less, or none at all means: renew first', () => {
  for (const expiresAt of [obtainedAt, obtainedAt - 1, NaN, -Infinity]) {
    expect(tokenFreshness({ obtainedAt, expiresAt }, obtainedAt)).toBe('mandatory')
  }
})

test('a clock that was set back before the time of receipt says nothing that holds', () => {
  expect(tokenFreshness({ obtainedAt, expiresAt: obtainedAt + 7_200_000 }, obtainedAt - 1)).toBe('mandatory')
})

test('receipt ≤ advisory ≤ mandatory ≤ end, whatever the lifetime and the jitter', () => {
  const lifetime = fc.oneof(
    fc.integer({ min: 1, max: 2 ** 40 }),
    fc.double({ min: 0.001, max: 1e300, noNaN: true }),
  )
  fc.assert(
    fc.property(lifetime, fc.double({ min: 0, max: 1, noNaN: true }), (length, jitter) => {
      const expiresAt = obtainedAt + length
      const { advisoryAt, mandatoryAt } = renewalTimes({ obtainedAt, expiresAt }, jitter)
      expect(advisoryAt).toBeGreaterThanOrEqual(obtainedAt)
      expect(mandatoryAt).toBeGreaterThanOrEqual(advisoryAt)
      expect(mandatoryAt).toBeLessThanOrEqual(expiresAt)
      expect(mandatoryAt).toBeLessThanOrEqual(obtainedAt + longestLife)
    }),
  )
})

test('freshness only ever goes one way as time passes', () => {
  const order = { fresh: 0, advisory: 1, mandatory: 2 }
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.nat(20_000_000), fc.nat(20_000_000), (length, a, b) => {
      const life = { obtainedAt, expiresAt: obtainedAt + length }
      const [early, late] = [Math.min(a, b), Math.max(a, b)]
      expect(order[tokenFreshness(life, obtainedAt + early)]).toBeLessThanOrEqual(
        order[tokenFreshness(life, obtainedAt + late)],
      )
    }),
  )
})
