import { expectTypeOf, test } from 'vitest'
import type { CreditType, GenderNew } from './index.ts'
import type { creditTypeValues, genderNewValues } from './values.ts'

/** The values of an open list without "any string". */
type Known<T> = T extends string ? (string extends T ? never : T) : never

test('the values at run time are the ones the types complete', () => {
  expectTypeOf<(typeof genderNewValues)[number]>().toEqualTypeOf<Known<GenderNew>>()
  expectTypeOf<(typeof creditTypeValues)[number]>().toEqualTypeOf<Known<CreditType>>()
})
