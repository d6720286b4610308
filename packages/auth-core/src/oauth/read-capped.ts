import { AuthError } from '../errors.ts'
import { waitFor } from '../single-flight.ts'

/** Nothing an authorization server says is this long. Decoded bytes. */
const limit = 1024 * 1024

/**
 * Reads a body as text, up to 1 MiB. A body that is not read to its end is cancelled.
 *
 * @throws {AuthError} `invalid_response` when there is more; `signal.reason`; whatever reading throws
 */
export async function readCapped({ body, status }: Response, signal: AbortSignal): Promise<string> {
  if (body === null) return ''
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let length = 0
  try {
    for (;;) {
      const { done, value } = await waitFor(reader.read(), signal)
      if (done) return text
      length += value.byteLength
      if (length > limit) {
        throw new AuthError(`The authorization server's answer is longer than ${limit} bytes.`, {
          code: 'invalid_response',
          status,
          next: 'Check that the address is that of an OAuth authorization server.',
        })
      }
      text += decoder.decode(value, { stream: true })
    }
  } catch (error) {
    // Not awaited: a source that hangs may hang here too.
    reader.cancel().catch(() => undefined)
    throw error
  }
}
