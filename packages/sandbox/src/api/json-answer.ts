import { hash } from 'node:crypto'
import type { Context } from 'hono'

/** A body and its weak ETag (RFC 9110 section 8.8.3), made once for however many requests. */
export interface Encoded {
  body: string
  etag: string
}

export function encode(data: unknown): Encoded {
  return encodeText(JSON.stringify(data))
}

/** A list, written down one item after the other: a thousand items at once are much garbage of middle age. */
export function encodeList<T>(items: readonly T[], show: (item: T) => unknown): Encoded {
  return encodeText(`[${items.map((item) => JSON.stringify(show(item))).join(',')}]`)
}

function encodeText(body: string): Encoded {
  return { body, etag: `W/"${hash('sha256', body).slice(0, 32)}"` }
}

/** 200, or 304 with the same headers to one who has it already (RFC 9110 section 13.1.2). */
export function jsonAnswer(
  c: Context,
  { body, etag }: Encoded,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const common = { ...headers, etag, 'cache-control': 'max-age=0, private, must-revalidate' }
  if (isKnown(c.req.header('if-none-match'), etag)) return c.body(null, 304, common)
  return c.body(body, 200, { ...common, 'content-type': 'application/json; charset=utf-8' })
}

/** The weak comparison: `W/` does not count. */
function isKnown(header: string | undefined, etag: string): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '')
  return header?.split(',').some((tag) => tag.trim() === '*' || opaque(tag) === opaque(etag)) ?? false
}
