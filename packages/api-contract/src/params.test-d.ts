import { expectTypeOf, test } from 'vitest'
import type {
  ActorProfileId,
  BlogTagId,
  CastingCallField,
  GetActorProfileParams,
  GetAttributeParams,
  GetCrewProfileParams,
  GetTalentAgencyParams,
  ListActorProfilesParams,
  ListBlogPostsParams,
  ListCastingCallsParams,
  ListCrewProfilesParams,
  ListMessagesParams,
  Locale,
  TalentAgencyId,
} from './index.ts'

test('parameters are nested as they are meant, not as they are spelt in a URL', () => {
  expectTypeOf<{
    page: 2
    updated_at: { gte: 1767225600 }
    acting_age: { gte: 30; lte: 40 }
    languages: ['deu', 'eng']
  }>().toExtend<ListActorProfilesParams>()
  expectTypeOf<{ professions: ['regie', 'a profession of next year'] }>().toExtend<ListCrewProfilesParams>()
  expectTypeOf<{ tags: { id: [1, 5] }; actor_profiles: { id: [4711] } }>().toExtend<ListBlogPostsParams>()
})

test('parameters take readonly arrays and undefined', () => {
  expectTypeOf<{ fields: readonly ['name', 'age'] }>().toExtend<ListActorProfilesParams>()
  expectTypeOf<{ page: number | undefined }>().toExtend<ListActorProfilesParams>()
  expectTypeOf<{ acting_age: { lte: number | undefined } }>().toExtend<ListActorProfilesParams>()
  expectTypeOf<{ locale: Locale | undefined }>().toExtend<GetActorProfileParams>()
  expectTypeOf<{ tags: { id: readonly BlogTagId[] | undefined } }>().toExtend<ListBlogPostsParams>()
})

test('parameters that do not exist are refused', () => {
  // @ts-expect-error: it is called per_page
  listActors({ perPage: 10 })
  // @ts-expect-error: tags are asked for by id
  listPosts({ tags: { name: ['News'] } })
  // @ts-expect-error: crew has no acting age
  listCrew({ acting_age: { gte: 30 } })
  // @ts-expect-error: bounds from above are for the acting age only
  listCrew({ updated_at: { lte: 1 } })
})

test('lists are asked for as lists, by ids of the right resource', () => {
  // @ts-expect-error: a list, not one value
  listCrew({ professions: 'regie' })
  // @ts-expect-error: ids are numbers
  listPosts({ tags: { id: ['1'] } })
  expectTypeOf<{ actor_profiles: { id: ActorProfileId[] } }>().toExtend<ListBlogPostsParams>()
  expectTypeOf<{ actor_profiles: { id: TalentAgencyId[] } }>().not.toExtend<ListBlogPostsParams>()
})

test('fields are completed, and later ones are taken', () => {
  expectTypeOf<NonNullable<ListCastingCallsParams['fields']>[number]>().toEqualTypeOf<CastingCallField>()
  expectTypeOf<{ fields: ['subject', 'added_next_year'] }>().toExtend<ListMessagesParams>()
})

test('single records are translated as far as the API does', () => {
  expectTypeOf<{ enum: 'translate'; locale: 'tr' }>().toExtend<GetCrewProfileParams>()
  expectTypeOf<keyof GetTalentAgencyParams>().toEqualTypeOf<'locale'>()
  expectTypeOf<keyof GetAttributeParams>().toEqualTypeOf<'locale'>()
})

declare const listActors: (params: ListActorProfilesParams) => void
declare const listCrew: (params: ListCrewProfilesParams) => void
declare const listPosts: (params: ListBlogPostsParams) => void
