import { expectTypeOf, test } from 'vitest'
import type { CastingCallField, CreditType, CrewProfession, GenderNew, MessageType } from './index.ts'
import type {
  castingCallFieldValues,
  creditTypeValues,
  crewProfessionValues,
  genderNewValues,
  messageTypeValues,
} from './values.ts'

/** The values of an open list without "any string". */
type Known<T> = T extends string ? (string extends T ? never : T) : never

test('the values at run time are the ones the types complete', () => {
  expectTypeOf<(typeof genderNewValues)[number]>().toEqualTypeOf<Known<GenderNew>>()
  expectTypeOf<(typeof creditTypeValues)[number]>().toEqualTypeOf<Known<CreditType>>()
  expectTypeOf<(typeof crewProfessionValues)[number]>().toEqualTypeOf<Known<CrewProfession>>()
  expectTypeOf<(typeof messageTypeValues)[number]>().toEqualTypeOf<Known<MessageType>>()
  expectTypeOf<(typeof castingCallFieldValues)[number]>().toEqualTypeOf<Known<CastingCallField>>()
})
