import { formEncoded } from './form-encoding.ts'

const replacement = '[redacted]'

/** Credentials by what stands before them: in header values, form fields, JSON members. */
const credential =
  /\b((?:Bearer|Basic)\s+|(?:Token\s+token|(?:access|refresh|id)_?token|client_?secret|code_?verifier|device_?code|code|api_?key|password)["']?\s*[=:]\s*["']?)[^\s"'&,}]{4,}/gi

/** A secret as it is, in a URL, in a form (RFC 6749 appendix B) and in JSON. */
function spellings(secret: string): string[] {
  return [
    secret,
    encodeURIComponent(secret.toWellFormed()),
    formEncoded(secret),
    JSON.stringify(secret).slice(1, -1),
  ].filter((spelling) => spelling.length > 0)
}

/**
 * Takes credentials out of a text: the given values, plain, percent-encoded and JSON-escaped, and whatever looks like a
 * credential by its surroundings.
 */
export function redact(text: string, secrets: Iterable<string> = []): string {
  // The longest first: one secret may be the beginning of another.
  const written = [...new Set([...secrets].flatMap(spellings))].sort((a, b) => b.length - a.length)
  let result = text
  for (const spelling of written) result = result.replaceAll(spelling, replacement)
  return result.replace(credential, `$1${replacement}`)
}

/**
 * A copy of an error that is safe to keep as `cause`: name, message and code, without the objects libraries attach to
 * it (openid-client's errors carry whole token responses) and without stack.
 */
export function safeCause(error: unknown, secrets: readonly string[] = [], depth = 3): Error | undefined {
  if (!(error instanceof Error) || depth === 0) return undefined
  const cause = safeCause(error.cause, secrets, depth - 1)
  const copy = new Error(redact(error.message, secrets), cause && { cause })
  copy.name = error.name
  copy.stack = `${copy.name}: ${copy.message}`
  if ('code' in error && typeof error.code === 'string') Object.assign(copy, { code: error.code })
  return copy
}
