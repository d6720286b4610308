import { ResponseError } from '../errors.ts'

/** Of an answer that is no success, no more than this is read. */
const errorBytes = 256 * 1024

/**
 * Reads a body as text. A success longer than `maxBytes` (decoded) is an error, of anything else only the beginning is of
 * interest.
 *
 * @throws {ResponseError} and what the stream fails with
 */
export async function readCapped(response: Response, maxBytes: number): Promise<string> {
  if (response.body === null) return ''
  const { ok, status } = response
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    length += value.byteLength
    text += decoder.decode(value, { stream: true })
    if (length <= (ok ? maxBytes : errorBytes)) continue
    // A stream that broke off in this moment cannot be cancelled, and need not be.
    reader.cancel().catch(() => undefined)
    if (!ok) return text
    throw new ResponseError(`The answer is longer than ${maxBytes} bytes.`, {
      code: 'unreadable_response',
      status,
      next: 'Ask for fewer items with per_page, or for fewer fields.',
    })
  }
}
