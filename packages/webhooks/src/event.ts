import type { WebhookEvent as DocumentedEvent } from '@filmmakers-sdk/api-contract'

/** The events that are documented: `actor_profile.updated` and `actor_profile.deleted`. */
export type KnownWebhookEvent = DocumentedEvent

/** An event of a type that this version does not know, whole and unchecked but for its `type`. */
export interface UnknownWebhookEvent {
  type: string & {}
  created?: unknown
  data?: unknown
  [field: string]: unknown
}

/** `isKnownEvent` tells the two apart; after it, `switch (event.type)` knows what `data` is. */
export type WebhookEvent = KnownWebhookEvent | UnknownWebhookEvent

/** A record, so that a type which joins the contract is not forgotten here. */
const known: Record<KnownWebhookEvent['type'], true> = {
  'actor_profile.updated': true,
  'actor_profile.deleted': true,
}

/** Whether an event that `parseWebhook` gave is one of the documented ones. */
export function isKnownEvent(event: WebhookEvent): event is KnownWebhookEvent {
  return Object.hasOwn(known, event.type)
}
