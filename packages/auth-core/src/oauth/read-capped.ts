import { AuthError } from '../errors.ts'
import { waitFor } from '../single-flight.ts'

/**
 * Reads a body that may have at most `limit` decoded bytes. A body that is not read to its end is cancelled.
 *
 * @throws {AuthError} `invalid_response` when there are more; `signal.reason`; whatever reading throws
 */
export async function readCapped(
  response: Response,
  limit: number,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader()
  if (reader === undefined) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for (;;) {
      const { done, value } = await waitFor(reader.read(), signal)
      if (done) return joined(chunks, length)
      length += value.byteLength
      if (length > limit) throw tooLong(response.status, limit)
      chunks.push(value)
    }
  } catch (error) {
    // Not awaited: a source that hangs may hang here too.
    reader.cancel().catch(() => undefined)
    throw error
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const body = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    body.set(chunk, at)
    at += chunk.byteLength
  }
  return body
}

function tooLong(status: number, limit: number): AuthError {
  return new AuthError(`The authorization server's answer is longer than ${limit} bytes.`, {
    code: 'invalid_response',
    status,
    next: 'Check that the configured address is that of an authorization server.',
  })
}
