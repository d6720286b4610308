import type {
  ActorProfileId,
  BlogPost,
  BlogPostListItem,
  CastingCall,
  CastingCallField,
  CastingCallId,
  CrewProfile,
  CrewProfileId,
  Gender,
  Message,
  MessageId,
  Showreel,
  ShowreelId,
  ShowreelMedium,
  TalentAgency,
  TalentAgencyId,
  TranslatedCrewProfile,
} from '@filmmakers-sdk/api-contract'
import { expectTypeOf, test } from 'vitest'
import type { ApiPromise, createFilmmakersClient, NotModified, Paginated } from '../index.ts'

declare const client: ReturnType<typeof createFilmmakersClient>
const { crewProfiles, talentAgencies, blogPosts, showreels, showreelMedia, messages, castingCalls } = client
declare const actorId: ActorProfileId
declare const agencyId: TalentAgencyId
declare const wideFields: CastingCallField[]

/** Items of a list. */
declare const itemOf: <T extends { id: number }>(list: Paginated<T>) => T

test('without fields, items have the API’s default fields and nothing else', () => {
  expectTypeOf(itemOf(crewProfiles.list())).toEqualTypeOf<{
    id: CrewProfileId
    name: string
    gender: Gender | null
  }>()
  expectTypeOf(itemOf(messages.list())).toEqualTypeOf<{ id: MessageId; subject: string }>()
  expectTypeOf(itemOf(messages.list({ per_page: 5 }))).toEqualTypeOf<{ id: MessageId; subject: string }>()
  expectTypeOf(itemOf(castingCalls.list())).toEqualTypeOf<{ id: CastingCallId; name: string }>()
  expectTypeOf(itemOf(blogPosts.list())).toEqualTypeOf<BlogPostListItem>()
})

test('fields narrow the items to what was asked for', () => {
  expectTypeOf(itemOf(crewProfiles.list({ fields: ['name', 'updated_at'] }))).toEqualTypeOf<{
    id: CrewProfileId
    name: string
    updated_at: string
  }>()
  expectTypeOf(itemOf(messages.list({ fields: ['sender_name'] }))).toEqualTypeOf<{
    id: MessageId
    sender_name: string
  }>()
  expectTypeOf(itemOf(castingCalls.list({ fields: ['deadline', 'deadline_visible'] }))).toEqualTypeOf<{
    id: CastingCallId
    deadline: string
    deadline_visible: boolean
  }>()
})

test('fields that are new, or only known at run time, can be asked for', () => {
  expectTypeOf(itemOf(messages.list({ fields: ['added_next_year'] }))).toEqualTypeOf<{
    id: MessageId
    added_next_year: unknown
  }>()
  expectTypeOf(itemOf(castingCalls.list({ fields: wideFields })).name).toEqualTypeOf<string | undefined>()
})

test('pictures add their fields to crew, too', () => {
  const asked = { fields: ['name'], include_picture: true, picture_version: 'large' } as const
  expectTypeOf(itemOf(crewProfiles.list(asked))).toEqualTypeOf<{
    id: CrewProfileId
    name: string
    main_picture_url_tile: string | null
    picture_copyright: string | null
    picture_url: string | null
  }>()
})

test('each resource reads records of its own', () => {
  expectTypeOf(crewProfiles.get(1)).toEqualTypeOf<ApiPromise<CrewProfile>>()
  expectTypeOf(crewProfiles.get(1, { enum: 'translate' })).toEqualTypeOf<ApiPromise<TranslatedCrewProfile>>()
  expectTypeOf(talentAgencies.get(1, { locale: 'de' })).toEqualTypeOf<ApiPromise<TalentAgency>>()
  expectTypeOf(blogPosts.get(1)).toEqualTypeOf<ApiPromise<BlogPost>>()
  expectTypeOf(showreels.get(1)).toEqualTypeOf<ApiPromise<Showreel>>()
  expectTypeOf(showreelMedia.get(1)).toEqualTypeOf<ApiPromise<ShowreelMedium>>()
  expectTypeOf(messages.get(1)).toEqualTypeOf<ApiPromise<Message>>()
  expectTypeOf(castingCalls.get(1)).toEqualTypeOf<ApiPromise<CastingCall>>()
  expectTypeOf(showreels.get(1, {}, { ifNoneMatch: 'W/"1"' })).toEqualTypeOf<
    ApiPromise<Showreel | NotModified>
  >()
})

test('ids lead from one resource to the next, and to no other', async () => {
  const agency = await talentAgencies.get(agencyId)
  void talentAgencies.get(agency.id)
  const reel = await showreels.get(1)
  for (const id of reel.showreel_medium_ids) void showreelMedia.get(id)
  expectTypeOf(reel.id).toEqualTypeOf<ShowreelId>()
  // @ts-expect-error: a showreel is not a medium
  void showreelMedia.get(reel.id)
  // @ts-expect-error: an actor is not crew
  void crewProfiles.get(actorId)
  blogPosts.list({ actor_profiles: { id: [actorId, 1] }, tags: { id: [1, 5] } })
  // @ts-expect-error: agencies are not mentioned by id here
  blogPosts.list({ actor_profiles: { id: [agencyId] } })
})

test('typos in parameters are refused', () => {
  // @ts-expect-error: acting ages are for actors
  crewProfiles.list({ acting_age: { gte: 1 } })
  // @ts-expect-error: an object with ids
  blogPosts.list({ tags: [1, 5] })
  // @ts-expect-error: a showreel has no parameters
  void showreels.get(1, { locale: 'de' })
  // @ts-expect-error: it has no fields
  blogPosts.list({ fields: ['title'] })
  crewProfiles.list({ professions: ['regie', 'a profession of next year'] })
})
