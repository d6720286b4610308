import { AuthError } from '../errors.ts'

/**
 * Some runtimes deliver a body that broke off as if it were whole (undici does, with gzip); only the JSON parser notices. So a
 * JSON answer that cannot be parsed is an incomplete message, RFC 9112 §8, and may be asked for again.
 *
 * @throws {AuthError} `network_error`, retryable
 */
export function assertWholeJson(headers: Headers, body: string, place: string): void {
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(headers.get('content-type') ?? '')) return
  try {
    JSON.parse(body)
  } catch {
    // The parser's own error quotes the text, tokens included.
    throw new AuthError(`${place} answered with JSON that breaks off or cannot be read.`, {
      code: 'network_error',
      status: 200,
      retryable: true,
      next: 'Try again later.',
    })
  }
}
