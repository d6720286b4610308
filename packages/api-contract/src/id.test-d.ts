import { expectTypeOf, test } from 'vitest'
import type {
  ActorProfileId,
  BlogPostId,
  CastingCallId,
  CrewProfileId,
  Id,
  MessageId,
  PictureId,
  ShowreelId,
  ShowreelMediumId,
  TalentAgencyId,
} from './index.ts'

test('an id takes any plain number, so ids can come from a database or a URL', () => {
  expectTypeOf<number>().toExtend<ActorProfileId>()
  expectTypeOf<123>().toExtend<ActorProfileId>()
})

test('an id is a number wherever one is wanted', () => {
  expectTypeOf<ActorProfileId>().toExtend<number>()
})

test('the id of one resource is not the id of another', () => {
  expectTypeOf<TalentAgencyId>().not.toExtend<ActorProfileId>()
  expectTypeOf<PictureId>().not.toExtend<ActorProfileId>()
  expectTypeOf<ActorProfileId>().not.toExtend<PictureId>()

  read(123)
  // @ts-expect-error: an agency's id
  read(agencyId)
})

test('ids of the same resource are one type, wherever they were made', () => {
  expectTypeOf<Id<'actor_profile'>>().toEqualTypeOf<ActorProfileId>()
})

test('every resource has ids of its own', () => {
  interface Ids {
    actor: ActorProfileId
    blogPost: BlogPostId
    castingCall: CastingCallId
    crew: CrewProfileId
    message: MessageId
    showreel: ShowreelId
    showreelMedium: ShowreelMediumId
    agency: TalentAgencyId
  }
  type TakenBy<Name extends keyof Ids> = {
    [Other in keyof Ids]: Ids[Other] extends Ids[Name] ? Other : never
  }[keyof Ids]
  expectTypeOf<{ [Name in keyof Ids]: TakenBy<Name> }>().toEqualTypeOf<{ [Name in keyof Ids]: Name }>()
})

test('anything but a number is no id', () => {
  expectTypeOf<string>().not.toExtend<ActorProfileId>()
  expectTypeOf<undefined>().not.toExtend<ActorProfileId>()
})

declare const agencyId: TalentAgencyId
declare const read: (id: ActorProfileId) => void
