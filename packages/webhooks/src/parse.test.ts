import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isKnownEvent, parseWebhook, WebhookBodyError } from './index.ts'
import { eventBody } from './test-support/deliveries.ts'

function errorOf(body: unknown): unknown {
  try {
    return Reflect.apply(parseWebhook, undefined, [body])
  } catch (error) {
    return error
  }
}

describe('an event', () => {
  test.each(['actor_profile.updated', 'actor_profile.deleted'])('%s is known', (type) => {
    const event = parseWebhook(JSON.stringify({ type, created: 1633887337, data: { id: 123 } }))
    expect(event).toEqual({ type, created: 1633887337, data: { id: 123 } })
    expect(isKnownEvent(event)).toBe(true)
  })

  test('is read from bytes as from text', () => {
    const bytes = new TextEncoder().encode(eventBody)
    for (const body of [bytes, bytes.buffer, new TextEncoder().encode(`\ufeff${eventBody}`)]) {
      expect(parseWebhook(body)).toEqual(parseWebhook(eventBody))
    }
  })

  test('security 88: keeps fields nobody knows yet', () => {
    const body = { type: 'actor_profile.updated', created: 1, data: { id: 1, fields: ['name'] }, attempt: 2 }
    expect(parseWebhook(JSON.stringify(body))).toEqual(body)
  })

  test.each([
    { type: 'crew_profile.updated', created: 1, data: { id: 7 } },
    { type: 'ping' },
    { type: 'constructor', data: null, created: 'today' },
    { type: 'x'.repeat(1000), data: [{ deep: [1] }] },
  ])('security 88: of a type nobody knows yet is kept whole: $type', (body) => {
    const event = parseWebhook(JSON.stringify(body))
    expect(event).toEqual(body)
    expect(isKnownEvent(event)).toBe(false)
  })
})

describe('security 66: __proto__ in a body', () => {
  test('sets no prototype, of whatever it is copied into', () => {
    const hostile =
      '{"__proto__":{"admin":true},"a":{"__proto__":{"admin":true}},"type":"x","\\u005f_proto__":1}'
    const event = parseWebhook(hostile)
    expect(JSON.stringify(event)).toBe('{"a":{},"type":"x"}')
    for (const copy of [event, { ...event }, Object.assign({}, event), Object.assign({}, event['a'])]) {
      expect(Reflect.get(copy, 'admin')).toBeUndefined()
      expect(Object.getPrototypeOf(copy)).toBe(Object.prototype)
    }
  })

  test('is no event by what it would inherit', () => {
    const inherited = '{"__proto__":{"type":"actor_profile.updated","created":1,"data":{"id":1}}}'
    expect(errorOf(inherited)).toMatchObject({ code: 'not_an_event' })
  })
})

describe('a body that is no event', () => {
  test.each<[string, string | Uint8Array]>([
    ['nothing', ''],
    ['text', 'hello'],
    ['HTML', '<html></html>'],
    ['half an event', eventBody.slice(0, -5)],
    ['two events', `${eventBody}${eventBody}`],
    ['a form', 'type=actor_profile.updated'],
    ['bytes that are no UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
    ['nesting without end', '['.repeat(500_000)],
    ['nesting with an end', `${'['.repeat(500_000)}${']'.repeat(500_000)}`],
  ])('%s: is not JSON, or none that can be read', (_what, body) => {
    const error = errorOf(body)
    expect(error).toBeInstanceOf(WebhookBodyError)
    expect(['not_json', 'not_an_event']).toContain((error as WebhookBodyError).code)
  })

  const created = 1
  const data = { id: 1 }
  test.each<[string, unknown]>([
    ['null', null],
    ['a number', 1],
    ['an array', [{ type: 'x' }]],
    ['no type', { created, data }],
    ['an empty type', { type: '', created, data }],
    ['a type that is no text', { type: ['actor_profile.updated'], created, data }],
    ['no created', { type: 'actor_profile.updated', data }],
    ['created as text', { type: 'actor_profile.updated', created: '1', data }],
    ['no data', { type: 'actor_profile.updated', created }],
    ['data that is null', { type: 'actor_profile.updated', created, data: null }],
    ['data that is a list', { type: 'actor_profile.deleted', created, data: [1] }],
    ['no id', { type: 'actor_profile.deleted', created, data: {} }],
    ['an id as text', { type: 'actor_profile.deleted', created, data: { id: '1' } }],
    ['a negative id', { type: 'actor_profile.deleted', created, data: { id: -1 } }],
    ['an id with a fraction', { type: 'actor_profile.deleted', created, data: { id: 1.5 } }],
    [
      'an id beyond what is counted exactly',
      { type: 'actor_profile.deleted', created, data: { id: 2 ** 53 } },
    ],
  ])('%s: is not an event', (_what, body) => {
    expect(errorOf(JSON.stringify(body))).toMatchObject({ code: 'not_an_event', name: 'WebhookBodyError' })
  })

  test.each([undefined, null, 1, {}, JSON.parse(eventBody)])('%o: is not raw', (body) => {
    expect(errorOf(body)).toMatchObject({ code: 'body_not_raw', name: 'WebhookBodyError' })
  })

  test('whatever it is, the error is ours', () => {
    const json = fc.json()
    fc.assert(
      fc.property(fc.oneof(json, fc.string({ unit: 'binary' }), fc.uint8Array()), (body) => {
        const event = errorOf(body)
        if (event instanceof Error) expect(event).toBeInstanceOf(WebhookBodyError)
      }),
    )
  })
})
