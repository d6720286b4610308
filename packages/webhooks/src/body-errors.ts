import { WebhookBodyError } from './errors.ts'
import { rawBodyHint } from './raw-body.ts'

export function bodyTooLarge(maxBytes: number): WebhookBodyError {
  const next = 'Answer 413. Deliveries of Filmmakers are far shorter; if they have grown, raise `maxBytes`.'
  return new WebhookBodyError(`The body is longer than ${maxBytes} bytes.`, 'body_too_large', next)
}

/**
 * @param how something else took it, as a participle
 */
export function bodyNotRaw(how: string): WebhookBodyError {
  return new WebhookBodyError(`Something else has ${how} the body.`, 'body_not_raw', rawBodyHint)
}

export function bodyIncomplete(): WebhookBodyError {
  const next = 'Nothing to do: the delivery is sent again.'
  return new WebhookBodyError('The connection broke off before the end of the body.', 'body_incomplete', next)
}
