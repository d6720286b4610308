import type { ClientErrorCode } from './errors.ts'

/** Which request an event is about. */
export interface RequestEvent {
  method: 'GET' | 'HEAD'
  /** Without its query, which may name a person. */
  url: string
  /** Which try of the call it is, from 1. A replay after a 401 is part of the same try. */
  attempt: number
}

/** What happens to requests, for metrics and logs. No event holds a credential. Durations are milliseconds. */
export type ClientEvent =
  /** A request leaves. */
  | (RequestEvent & { type: 'request' })
  /** The headers of its answer are there, `duration` after it left. */
  | (RequestEvent & { type: 'response'; status: number; duration: number; requestId?: string })
  /** The budget makes it wait, for about `wait`: others go first, or the quota is used up. */
  | (RequestEvent & { type: 'waiting'; wait: number })
  /** The try failed for a reason that may pass; after `wait` there is another. With the budget in between, that may take longer. */
  | (RequestEvent & { type: 'retry'; reason: ClientErrorCode; status?: number; wait: number })
