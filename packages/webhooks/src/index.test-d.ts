import type { ActorProfileId, TalentAgencyId } from '@filmmakers-sdk/api-contract'
import { expectTypeOf, test } from 'vitest'
import type { verifyWebhook } from './index.ts'
import {
  isKnownEvent,
  isWebhookError,
  parseWebhook,
  type RawBody,
  type WebhookErrorCode,
  type WebhookEvent,
  WebhookVerificationError,
  type WebhookVerificationErrorCode,
} from './index.ts'

declare const event: WebhookEvent

test('a known event knows its data, one by one', () => {
  if (!isKnownEvent(event)) {
    expectTypeOf(event.data).toBeUnknown()
    return
  }
  switch (event.type) {
    case 'actor_profile.updated':
    case 'actor_profile.deleted':
      expectTypeOf(event.data.id).toEqualTypeOf<ActorProfileId>()
      expectTypeOf(event.created).toEqualTypeOf<number>()
      expectTypeOf(event.data.id).not.toExtend<TalentAgencyId>()
      break
    default:
      // No third one.
      expectTypeOf(event).toBeNever()
  }
})

test('an event of a type to come is an event, fields to come included', () => {
  expectTypeOf<{ type: string; created: number; data: { id: string } }>().toExtend<WebhookEvent>()
  expectTypeOf(parseWebhook('')).toEqualTypeOf<WebhookEvent>()
  expectTypeOf(event['attempt']).toBeUnknown()
})

test('a body that was parsed is refused by the compiler', () => {
  expectTypeOf<{ type: string }>().not.toExtend<RawBody>()
  expectTypeOf<WebhookEvent>().not.toExtend<RawBody>()
  expectTypeOf<undefined>().not.toExtend<RawBody>()
  expectTypeOf<Buffer>().toExtend<RawBody>()
})

test('a secret that may be missing is refused by the compiler, a header that may be missing is not', () => {
  expectTypeOf<string | undefined>().not.toExtend<Parameters<typeof verifyWebhook>[2]>()
  expectTypeOf<string | string[] | null | undefined>().toExtend<Parameters<typeof verifyWebhook>[1]>()
  expectTypeOf<Headers>().toExtend<Parameters<typeof verifyWebhook>[1]>()
})

test('a caught error narrows to its literal codes', () => {
  const error: unknown = undefined
  if (isWebhookError(error)) {
    expectTypeOf<typeof error.code>().toExtend<WebhookErrorCode>()
    // @ts-expect-error -- a misspelt code is found by the compiler
    expectTypeOf<'signature_mistmatch'>().toExtend<typeof error.code>()
  }
  if (error instanceof WebhookVerificationError) {
    expectTypeOf(error.code).toEqualTypeOf<WebhookVerificationErrorCode>()
  }
})
