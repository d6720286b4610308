import { printable } from '@filmmakers-sdk/auth-core'

/** What is there before the body is. */
export interface AnswerHead {
  status: number
  headers: Headers
  /** Takes the credentials of the request out of a text: an error page may repeat the request, header and all. */
  clean: (text: string) => string
}

/** One whole answer of the API: the body has arrived. */
export interface Answer extends AnswerHead {
  method: 'GET' | 'HEAD'
  /** As it was asked for, query included. */
  url: string
  /** Whether a browser gave it to a page of another origin, and kept most of its headers to itself. */
  filtered: boolean
  text: string
}

/** `X-Request-Id` as an error may show it. */
export function requestIdOf({ headers, clean }: Pick<Answer, 'headers' | 'clean'>): string | undefined {
  const id = headers.get('x-request-id')
  return id === null ? undefined : printable(clean(id), 200)
}

/** Where an answer comes from, for messages: the query is left out, it may name a person. */
export function placeOf({ method, url }: Pick<Answer, 'method' | 'url'>): string {
  return `${method} ${new URL(url).pathname}`
}
