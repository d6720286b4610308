import { createEmitter } from '@filmmakers-sdk/auth-core'

/** What there is to know of an answer beside its data. */
export interface ResponseMeta {
  status: number
  /** What `ifNoneMatch` takes the next time, if the server gave one. */
  etag?: string
  /** `X-Request-Id`: what to name to whoever runs the service. */
  requestId?: string
  headers: Headers
}

/** What `onResponse` is told: of each answer that arrives, those that are tried again included. */
export interface ResponseInfo extends ResponseMeta {
  method: 'GET' | 'HEAD'
  /** As it was asked for, query included. Credentials travel in a header, never here. */
  url: string
}

export function metaOf({ status, headers }: { status: number; headers: Headers }): ResponseMeta {
  const etag = headers.get('etag')
  const requestId = headers.get('x-request-id')
  return { status, headers, ...(etag !== null && { etag }), ...(requestId !== null && { requestId }) }
}

/** What tells a caller's `onResponse`. One that throws hurts nobody. */
export function tellResponse(
  listener: ((response: ResponseInfo) => void) | undefined,
  request: Pick<ResponseInfo, 'method' | 'url'>,
): (response: Pick<Response, 'status' | 'headers'>) => void {
  const tell = createEmitter(listener)
  return ({ status, headers }) => {
    // A copy: what the caller does to it must not change the answer.
    tell({ ...request, ...metaOf({ status, headers: new Headers(headers) }) })
  }
}
