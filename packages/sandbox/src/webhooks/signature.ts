import { createHmac } from 'node:crypto'

/**
 * The `X-Signature` header as the documentation shows it, with a space after the comma: HMAC-SHA256 over `{t}.{body}`.
 *
 * @param time Unix seconds
 */
export function signature(time: number, body: string, apiKey: string): string {
  const hex = createHmac('sha256', apiKey).update(`${time}.${body}`).digest('hex')
  return `t=${time}, v1=${hex}`
}
