import type { ResponseMeta } from './response-meta.ts'

/** A registered symbol, because `instanceof` fails as soon as two copies of the package are installed. */
const mark: unique symbol = Symbol.for('@filmmakers-sdk/not-modified')

/** 304: what the caller has, with the `ifNoneMatch` it sent, is what the API has. */
export class NotModified {
  readonly status = 304 as const
  /** As the answer says it; the same as was sent, as a rule. */
  declare readonly etag?: string
  declare readonly requestId?: string
  readonly headers: Headers

  constructor({ etag, requestId, headers }: Omit<ResponseMeta, 'status'>) {
    Object.defineProperty(this, mark, { value: true })
    if (etag !== undefined) this.etag = etag
    if (requestId !== undefined) this.requestId = requestId
    this.headers = headers
  }
}

/** Whether a result is the answer that nothing changed, whichever copy of this package gave it. */
export function isNotModified(value: unknown): value is NotModified {
  return typeof value === 'object' && value !== null && mark in value
}
