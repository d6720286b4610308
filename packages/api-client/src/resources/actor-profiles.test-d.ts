import type {
  ActorField,
  ActorProfile,
  ActorProfileId,
  ActorProfileListItem,
  Gender,
  PictureVersion,
  TalentAgencyId,
  TranslatedActorProfile,
} from '@filmmakers-sdk/api-contract'
import { expectTypeOf, test } from 'vitest'
import type { ActorProfileListParams, ActorProfiles, ApiPromise, Page, Paginated } from '../index.ts'

declare const actors: ActorProfiles
declare const agencyId: TalentAgencyId
declare const wideFields: ActorField[]
declare const someBoolean: boolean

/** Items of a list. */
type ItemOf<L> = L extends Paginated<infer T> ? T : never
declare const itemOf: <T extends { id: number }>(list: Paginated<T>) => T

test('without fields, items have the API’s default fields and nothing else', () => {
  interface Default {
    id: ActorProfileId
    name: string
    gender: Gender | null
  }
  expectTypeOf(itemOf(actors.list())).toEqualTypeOf<Default>()
  expectTypeOf(itemOf(actors.list({}))).toEqualTypeOf<Default>()
  expectTypeOf(itemOf(actors.list({ per_page: 10, order: 'name' }))).toEqualTypeOf<Default>()
})

test('fields narrow the items to what was asked for', () => {
  const item = itemOf(actors.list({ fields: ['name', 'age'] }))
  expectTypeOf(item).toEqualTypeOf<{ id: ActorProfileId; name: string; age: number | null }>()
  // @ts-expect-error: was not asked for
  expectTypeOf(item.gender).toBeAny()
})

test('awaited, iterated and by pages, items are the same', async () => {
  const list = actors.list({ fields: ['name'] })
  interface Item {
    id: ActorProfileId
    name: string
  }
  expectTypeOf(await list).toEqualTypeOf<Page<Item>>()
  for await (const item of list) expectTypeOf(item).toEqualTypeOf<Item>()
  for await (const item of await list) expectTypeOf(item).toEqualTypeOf<Item>()
  for await (const page of list.pages()) expectTypeOf(page.items).toEqualTypeOf<readonly Item[]>()
  expectTypeOf((await list).next).toEqualTypeOf<string | undefined>()
  const { value } = await list.pages().next()
  expectTypeOf(value).toEqualTypeOf<Page<Item> | undefined>()
})

test('pictures add their fields', () => {
  const pictures = itemOf(actors.list({ fields: ['name'], include_picture: true }))
  expectTypeOf(pictures).toEqualTypeOf<{
    id: ActorProfileId
    name: string
    main_picture_url_tile: string | null
    picture_copyright: string | null
  }>()
  const versions = itemOf(actors.list({ fields: ['name'], include_picture: true, picture_version: 'large' }))
  expectTypeOf(versions).toEqualTypeOf<{
    id: ActorProfileId
    name: string
    main_picture_url_tile: string | null
    picture_copyright: string | null
    picture_url: string | null
  }>()
})

test('a picture version without pictures adds nothing, as the API has it', () => {
  const item = itemOf(actors.list({ fields: ['name'], picture_version: 'large' }))
  expectTypeOf(item).toEqualTypeOf<{ id: ActorProfileId; name: string }>()
  const off = itemOf(actors.list({ fields: ['name'], include_picture: false }))
  expectTypeOf(off).toEqualTypeOf<{ id: ActorProfileId; name: string }>()
})

test('pictures that are only asked for at run time may be there', () => {
  const item = itemOf(actors.list({ fields: ['name'], include_picture: someBoolean }))
  expectTypeOf(item).toEqualTypeOf<{
    id: ActorProfileId
    name: string
    main_picture_url_tile?: string | null
    picture_copyright?: string | null
  }>()
})

test('fields that are only known at run time may be there', () => {
  const item = itemOf(actors.list({ fields: wideFields }))
  expectTypeOf(item.id).toEqualTypeOf<ActorProfileId>()
  expectTypeOf(item.name).toEqualTypeOf<string | undefined>()
  expectTypeOf(item.age).toEqualTypeOf<number | null | undefined>()
  expectTypeOf(item['added_next_year']).toBeUnknown()
  expectTypeOf<ActorProfileListItem>().toExtend<typeof item>()
})

test('a field the types do not know can be asked for', () => {
  const item = itemOf(actors.list({ fields: ['name', 'added_next_year'] }))
  expectTypeOf(item).toEqualTypeOf<{ id: ActorProfileId; name: string; added_next_year: unknown }>()
})

test('parameters that were written down before are only known at run time', () => {
  const params: ActorProfileListParams = { fields: ['name'], include_picture: true }
  const item = itemOf(actors.list(params))
  expectTypeOf(item.name).toEqualTypeOf<string | undefined>()
  expectTypeOf(item.picture_url).toEqualTypeOf<string | null | undefined>()
})

test('readonly fields are as good', () => {
  const fields = ['name', 'updated_at'] as const
  expectTypeOf(itemOf(actors.list({ fields }))).toEqualTypeOf<{
    id: ActorProfileId
    name: string
    updated_at: string
  }>()
})

test('typos in parameters are refused', () => {
  // @ts-expect-error: it is called per_page
  actors.list({ perPage: 10 })
  // @ts-expect-error: there is only gte
  actors.list({ updated_at: { lte: 1 } })
  // @ts-expect-error: a list, which is sent as one value
  actors.list({ fields: 'name,age' })
  // @ts-expect-error: a number
  actors.list({ page: '2' })
  // @ts-expect-error: it is called locale
  void actors.get(1, { language: 'de' })
  // @ts-expect-error: there is no such option
  void actors.get(1, {}, { timeoutMs: 5 })
  // @ts-expect-error: lists have cursors
  void actors.get(1, {}, { cursor: 'x' })
})

test('instants are Dates or seconds', () => {
  actors.list({ updated_at: { gte: new Date() } })
  actors.list({ updated_at: { gte: 1_767_225_600 } })
  // @ts-expect-error: no texts
  actors.list({ updated_at: { gte: '2026-01-01' } })
})

test('values of closed lists are open', () => {
  actors.list({ gender: 'female', order: 'name', picture_version: 'large' })
  actors.list({ gender: 'a value of next year', order: 'random', picture_version: 'huge' })
  expectTypeOf<'huge'>().toExtend<PictureVersion>()
})

test('a profile is as it is, or translated', () => {
  expectTypeOf(actors.get(1)).toEqualTypeOf<ApiPromise<ActorProfile>>()
  expectTypeOf(actors.get(1, { locale: 'de' })).toEqualTypeOf<ApiPromise<ActorProfile>>()
  expectTypeOf(actors.get(1, { enum: 'translate' })).toEqualTypeOf<ApiPromise<TranslatedActorProfile>>()
  expectTypeOf<Awaited<ReturnType<typeof actors.get>>>().toExtend<{ first_name: string }>()
})

test('with its response, a profile keeps its type', async () => {
  const { data, etag } = await actors.get(1, { enum: 'translate' }).withResponse()
  expectTypeOf(data).toEqualTypeOf<TranslatedActorProfile>()
  expectTypeOf(etag).toEqualTypeOf<string | undefined>()
})

test('the id of another resource is refused, any plain number is not', async () => {
  void actors.get(123)
  // @ts-expect-error: an agency's id
  void actors.get(agencyId)
  // @ts-expect-error: a text, not a number
  void actors.get('123')
  for await (const { id } of actors.list()) void actors.get(id)
  expectTypeOf<ItemOf<ReturnType<typeof actors.list>>['id']>().toEqualTypeOf<ActorProfileId>()
})
