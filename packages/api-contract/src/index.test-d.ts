import { expectTypeOf, test } from 'vitest'
import type {
  ActorProfile,
  ActorProfileListItem,
  AttributeList,
  Credit,
  GenderNew,
  Gone,
  Locale,
  TranslatedActorProfile,
  Vita,
} from './index.ts'

test('a closed list takes values that are added to it later', () => {
  expectTypeOf<'male'>().toExtend<GenderNew>()
  expectTypeOf<'a value of next year'>().toExtend<GenderNew>()
  expectTypeOf<string>().toExtend<GenderNew>()
  expectTypeOf<GenderNew>().toExtend<string>()
})

test('the known values of a closed list survive beside "any string"', () => {
  expectTypeOf<Extract<GenderNew, 'male'>>().toEqualTypeOf<'male'>()
  expectTypeOf<Extract<Locale, 'de'>>().toEqualTypeOf<'de'>()
  expectTypeOf<GenderNew>().not.toEqualTypeOf<string>()
})

test('fields the API adds later can be read, as unknown', () => {
  expectTypeOf<ActorProfile['added_next_year']>().toBeUnknown()
  expectTypeOf<ActorProfileListItem['added_next_year']>().toBeUnknown()
  expectTypeOf<Credit['added_next_year']>().toBeUnknown()
})

test('known fields keep their types beside the unknown ones', () => {
  expectTypeOf<ActorProfile['first_name']>().toEqualTypeOf<string>()
  expectTypeOf<ActorProfile['languages']['deutsch']>().toEqualTypeOf<string>()
  expectTypeOf<ActorProfile['about_me']>().toEqualTypeOf<string | null | undefined>()
  expectTypeOf<ActorProfile['pictures'][number]['dimensions']>().toEqualTypeOf<[number, number]>()
})

test('of a list item only the id is certain', () => {
  expectTypeOf<{ id: number }>().toExtend<ActorProfileListItem>()
  expectTypeOf<{ name: string }>().not.toExtend<ActorProfileListItem>()
})

test('with enum=translate objects and arrays of attributes are one string', () => {
  expectTypeOf<TranslatedActorProfile['dances']>().toEqualTypeOf<string>()
  expectTypeOf<TranslatedActorProfile['sports']>().toEqualTypeOf<string>()
  expectTypeOf<TranslatedActorProfile['pictures']>().toEqualTypeOf<ActorProfile['pictures']>()
})

test('credits of an unknown type are credits too', () => {
  expectTypeOf<NonNullable<Vita['film']>>().toEqualTypeOf<Credit[]>()
  expectTypeOf<NonNullable<Vita['podcast']>>().toEqualTypeOf<Credit[]>()
})

test('the status of a gone record tells whether it has a successor', () => {
  expectTypeOf<Extract<Gone, { status: 'merged' }>['new_id']>().toEqualTypeOf<number>()
  expectTypeOf<Extract<Gone, { status: 'deleted' }>['new_id']>().toBeUnknown()
})

test('an attribute list maps values to labels', () => {
  expectTypeOf<AttributeList>().toEqualTypeOf<Record<string, string>>()
})
