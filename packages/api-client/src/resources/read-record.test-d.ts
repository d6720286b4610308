import type {
  ActorProfile,
  AttributeKey,
  AttributeList,
  TranslatedActorProfile,
} from '@filmmakers-sdk/api-contract'
import { expectTypeOf, test } from 'vitest'
import {
  type ApiPromise,
  type FilmmakersClient,
  isNotModified,
  type NotModified,
  type ResponseInfo,
} from '../index.ts'

declare const client: FilmmakersClient
declare const etag: string
declare const kept: { etag?: string }
const { actorProfiles, attributes } = client

test('with ifNoneMatch the result may be that nothing changed, without it there is data', () => {
  expectTypeOf(actorProfiles.get(1, {}, { ifNoneMatch: etag })).toEqualTypeOf<
    ApiPromise<ActorProfile | NotModified>
  >()
  expectTypeOf(actorProfiles.get(1, undefined, { ifNoneMatch: kept.etag })).toEqualTypeOf<
    ApiPromise<ActorProfile | NotModified>
  >()
  expectTypeOf(
    actorProfiles.get(1, { enum: 'translate' }, { ifNoneMatch: etag, followMerged: true }),
  ).toEqualTypeOf<ApiPromise<TranslatedActorProfile | NotModified>>()
  expectTypeOf(actorProfiles.get(1, {}, { followMerged: true })).toEqualTypeOf<ApiPromise<ActorProfile>>()
  expectTypeOf(attributes.list()).toEqualTypeOf<ApiPromise<AttributeKey[]>>()
  expectTypeOf(attributes.list({ ifNoneMatch: etag })).toEqualTypeOf<
    ApiPromise<AttributeKey[] | NotModified>
  >()
  expectTypeOf(attributes.get('dances')).toEqualTypeOf<ApiPromise<AttributeList>>()
  expectTypeOf(attributes.get('dances', {}, { ifNoneMatch: etag })).toEqualTypeOf<
    ApiPromise<AttributeList | NotModified>
  >()
})

test('options that are kept in a variable are no way around it', () => {
  const options = { ifNoneMatch: etag, timeout: 1 }
  expectTypeOf(actorProfiles.get(1, {}, options)).toEqualTypeOf<ApiPromise<ActorProfile | NotModified>>()
})

test('the guard tells them apart, in both directions', async () => {
  const result = await actorProfiles.get(1, {}, { ifNoneMatch: etag })
  // @ts-expect-error: there may be no name
  expectTypeOf(result.first_name)
  if (isNotModified(result)) {
    expectTypeOf(result).toEqualTypeOf<NotModified>()
    expectTypeOf(result.status).toEqualTypeOf<304>()
    expectTypeOf(result.etag).toEqualTypeOf<string | undefined>()
    expectTypeOf(result.headers).toEqualTypeOf<Headers>()
  } else {
    expectTypeOf(result).toEqualTypeOf<ActorProfile>()
  }
})

test('withResponse keeps the type', async () => {
  const { data } = await actorProfiles.get(1, {}, { ifNoneMatch: etag }).withResponse()
  expectTypeOf(data).toEqualTypeOf<ActorProfile | NotModified>()
})

test('what cannot be conditional is not', () => {
  // @ts-expect-error: a list has no single tag
  actorProfiles.list({}, { ifNoneMatch: etag })
  // @ts-expect-error: HEAD has no data
  void client.check({ ifNoneMatch: etag })
  // @ts-expect-error: attributes are not merged
  void attributes.list({ followMerged: true })
  expectTypeOf(client.request('x', {}, { ifNoneMatch: etag })).toEqualTypeOf<ApiPromise<unknown>>()
})

test('onResponse is told what there is to know', () => {
  actorProfiles.list(
    {},
    {
      onResponse: (response) => {
        expectTypeOf(response).toEqualTypeOf<ResponseInfo>()
        expectTypeOf(response.method).toEqualTypeOf<'GET' | 'HEAD'>()
        expectTypeOf(response.requestId).toEqualTypeOf<string | undefined>()
      },
    },
  )
})
