import { expectTypeOf, test } from 'vitest'
import type {
  ActorProfileId,
  BlogPost,
  BlogPostListItem,
  BlogPostSource,
  BlogTagId,
  CastingCall,
  CastingCallId,
  CastingCallListItem,
  CastingRole,
  CrewProfile,
  CrewProfileId,
  CrewProfileListItem,
  Message,
  MessageId,
  MessageListItem,
  Showreel,
  ShowreelMedium,
  ShowreelMediumId,
  TalentAgency,
  TalentAgencyEmployeeId,
  TalentAgencyId,
  TranslatedCrewProfile,
  WebhookEvent,
} from './index.ts'

test('ids lead from one resource to the next', () => {
  expectTypeOf<CrewProfile['id']>().toEqualTypeOf<CrewProfileId>()
  expectTypeOf<CrewProfile['talent_agency_id']>().toEqualTypeOf<TalentAgencyId | null | undefined>()
  expectTypeOf<TalentAgency['employees'][number]['id']>().toEqualTypeOf<TalentAgencyEmployeeId>()
  expectTypeOf<Showreel['showreel_medium_ids']>().toEqualTypeOf<ShowreelMediumId[]>()
  expectTypeOf<BlogPost['tags'][number]['id']>().toEqualTypeOf<BlogTagId>()
  expectTypeOf<Message['in_reply_to_id']>().toEqualTypeOf<MessageId | null | undefined>()
  expectTypeOf<Message['metadata']['casting_call_id']>().toEqualTypeOf<CastingCallId | null | undefined>()
  expectTypeOf<WebhookEvent['data']['id']>().toEqualTypeOf<ActorProfileId>()
})

test('what the documentation shows as always there is no question of null, though a validator lets it pass', () => {
  expectTypeOf<CrewProfile['first_name']>().toEqualTypeOf<string>()
  expectTypeOf<TalentAgency['associations'][number]>().toExtend<string>()
  expectTypeOf<BlogPostListItem['title']>().toEqualTypeOf<string>()
  expectTypeOf<CastingCall['roles']>().toEqualTypeOf<CastingRole[]>()
  expectTypeOf<CrewProfile['languages']['deutsch']>().toEqualTypeOf<string>()
})

test('what it marks as optional may be null or missing', () => {
  expectTypeOf<CrewProfile['about_me']>().toEqualTypeOf<string | null | undefined>()
  expectTypeOf<BlogPost['source']>().toEqualTypeOf<BlogPostSource | null | undefined>()
  expectTypeOf<TalentAgency['address']['line2']>().toEqualTypeOf<string | null | undefined>()
  expectTypeOf<CastingCall['production_format']>().toEqualTypeOf<string | null | undefined>()
})

test('of a list item only the id is certain, where fields are asked for', () => {
  expectTypeOf<{ id: number }>().toExtend<CrewProfileListItem>()
  expectTypeOf<{ id: number }>().toExtend<MessageListItem>()
  expectTypeOf<{ id: number }>().toExtend<CastingCallListItem>()
  expectTypeOf<{ id: number }>().not.toExtend<BlogPostListItem>()
  expectTypeOf<CrewProfileListItem['name']>().toEqualTypeOf<string | undefined>()
})

test('where the documentation contradicts itself, both are typed', () => {
  expectTypeOf<ShowreelMedium['duration']>().toEqualTypeOf<number | string>()
  expectTypeOf<CastingRole['ethnic_background']>().toEqualTypeOf<number[]>()
  expectTypeOf<CastingRole['contract_type']>().toEqualTypeOf<string | number | null | undefined>()
})

test('of crew profiles too, enum=translate makes strings of lists and maps', () => {
  expectTypeOf<CrewProfile['professions'][number]>().toExtend<string>()
  expectTypeOf<TranslatedCrewProfile['professions']>().toEqualTypeOf<string>()
  expectTypeOf<TranslatedCrewProfile['languages']>().toEqualTypeOf<string>()
  expectTypeOf<TranslatedCrewProfile['pictures']>().toEqualTypeOf<CrewProfile['pictures']>()
})

test('values are completed, and later ones are taken', () => {
  expectTypeOf<Extract<CrewProfile['professions'][number], 'regie'>>().toEqualTypeOf<'regie'>()
  expectTypeOf<'operator'>().toExtend<CrewProfile['professions'][number]>()
  expectTypeOf<Extract<Message['message_type'], 'casting_invitation'>>().toEqualTypeOf<'casting_invitation'>()
  expectTypeOf<Extract<ShowreelMedium['type'], 'ShowreelAudio'>>().toEqualTypeOf<'ShowreelAudio'>()
  expectTypeOf<'livecasting'>().toExtend<CastingCall['casting_type']>()
})

test('the type of an event tells which it is', () => {
  expectTypeOf<WebhookEvent['type']>().toEqualTypeOf<'actor_profile.updated' | 'actor_profile.deleted'>()
})

test('fields of later years can be read, as unknown', () => {
  expectTypeOf<CrewProfile['added_next_year']>().toBeUnknown()
  expectTypeOf<TalentAgency['added_next_year']>().toBeUnknown()
  expectTypeOf<ShowreelMedium['added_next_year']>().toBeUnknown()
  expectTypeOf<WebhookEvent['data']['added_next_year']>().toBeUnknown()
})
