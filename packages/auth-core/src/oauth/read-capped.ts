import { AuthError } from '../errors.ts'

/**
 * Reads a body that may have at most `limit` decoded bytes.
 *
 * @throws {AuthError} `invalid_response` when there are more; whatever reading throws
 */
export async function readCapped(
  response: Response,
  limit: number,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = response.body?.getReader()
  while (reader !== undefined) {
    signal.throwIfAborted()
    const { done, value } = await reader.read()
    if (done) break
    length += value.byteLength
    if (length > limit) {
      await reader.cancel()
      throw new AuthError(`The authorization server's answer is longer than ${limit} bytes.`, {
        code: 'invalid_response',
        status: response.status,
        next: 'Check that the configured address is that of an authorization server.',
      })
    }
    chunks.push(value)
  }
  const body = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    body.set(chunk, at)
    at += chunk.byteLength
  }
  return body
}
