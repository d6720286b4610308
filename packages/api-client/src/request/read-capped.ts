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
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    chunks.push(value)
    length += value.byteLength
    if (length <= (ok ? maxBytes : errorBytes)) continue
    // A stream that broke off in this moment cannot be cancelled, and need not be.
    reader.cancel().catch(() => undefined)
    if (!ok) break
    throw new ResponseError(`The answer is longer than ${maxBytes} bytes.`, {
      code: 'unreadable_response',
      status,
      next: 'Ask for fewer items with per_page, or for fewer fields.',
    })
  }
  // At once, not chunk by chunk: several times as fast.
  return new TextDecoder().decode(joined(chunks, length))
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array | undefined {
  if (chunks.length <= 1) return chunks[0]
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}
