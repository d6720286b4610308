import { WebhookBodyError } from './errors.ts'
import { isKnownEvent, type WebhookEvent } from './event.ts'
import { checkedBytes, type RawBody } from './raw-body.ts'

/**
 * The event in a body that `verifyWebhook` has passed. Unknown types and fields are kept; a member called `__proto__` is not.
 *
 * @throws {WebhookBodyError} `body_not_raw`, `not_json`, `not_an_event`
 */
export function parseWebhook(rawBody: RawBody): WebhookEvent {
  const event = parseJson(checkedBytes(rawBody, WebhookBodyError))
  if (!isObject(event)) throw notAnEvent('it is not an object')
  if (!isEvent(event)) throw notAnEvent('`type` is not a text')
  if (!isKnownEvent(event)) return event
  // What the types promise of a documented event is checked here, once.
  const { created, data }: { created?: unknown; data?: unknown } = event
  if (!Number.isSafeInteger(created)) throw notAnEvent('`created` is not an integer')
  if (!isObject(data) || !isId(data['id'])) throw notAnEvent('`data.id` is not a positive integer')
  return event
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // `undefined` removes the member: whoever copies the event with Object.assign would set a prototype.
    return JSON.parse(text, (name, value: unknown) => (name === '__proto__' ? undefined : value))
  } catch {
    // The parser's own error quotes the text. A RangeError means nesting without end.
    const next = 'Answer 400. Check that the address of the webhook gets nothing but deliveries.'
    throw new WebhookBodyError('The body is not JSON.', 'not_json', next)
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isEvent(value: Record<string, unknown>): value is WebhookEvent {
  return typeof value['type'] === 'string' && value['type'] !== ''
}

function isId(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) > 0
}

function notAnEvent(why: string): WebhookBodyError {
  const next =
    'Answer 400, and look for a newer version of this package: the form of events may have changed.'
  return new WebhookBodyError(`The body is not an event: ${why}.`, 'not_an_event', next)
}
