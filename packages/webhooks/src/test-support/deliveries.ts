import { createHmac } from 'node:crypto'

export const secret = 'key-0123456789abcdef'

/** An instant of the documentation's example header, in milliseconds. */
export const signedAt = 1_492_774_577_000

export const eventBody = '{"type": "actor_profile.updated", "created": 1633887337, "data": {"id": 123}}'

/** HMAC-SHA256 over `{t}.{raw body}` by another implementation than the one under test. */
export function digestOf(
  body: string | Uint8Array,
  key: string = secret,
  t: number | string = signedAt / 1000,
): string {
  return createHmac('sha256', key).update(`${t}.`).update(body).digest('hex')
}

/** `X-Signature` as the documentation shows it, with a space after the comma. */
export function headerOf(
  body: string | Uint8Array,
  key: string = secret,
  t: number | string = signedAt / 1000,
): string {
  return `t=${t}, v1=${digestOf(body, key, t)}`
}

/** What a promise rejects with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  )
}
