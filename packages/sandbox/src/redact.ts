const REDACTED = '[redacted]'

/** Parameters and headers whose VALUES a log may show. Everything else is hidden, the ones nobody thought of included. */
const PARAMETERS = new Set([
  ...['page', 'per_page', 'include_picture', 'picture_version', 'fields', 'order', 'direction', 'gender'],
  ...['updated_at[gte]', 'acting_age[gte]', 'acting_age[lte]', 'languages', 'q', 'enum', 'locale'],
  ...['grant_type', 'response_type', 'scope'],
])
const HEADERS = new Set([
  ...['accept', 'accept-encoding', 'accept-language', 'connection', 'content-length', 'content-type', 'host'],
  ...['if-none-match', 'origin', 'user-agent'],
])

/** A name as the API writes them; anything else may be a secret that lost its `name=`. */
const WIRE_NAME = /^[a-z_]{1,40}(\[[a-z_]{0,20}\])*$/

/** The path and query of a request with the value of every parameter that is not on the list taken out. */
export function redactPath(url: string): string {
  const at = url.indexOf('?')
  if (at === -1) return url
  const shown = Array.from(new URLSearchParams(url.slice(at + 1)), ([name, value]) => {
    if (!WIRE_NAME.test(name)) return REDACTED
    return `${name}=${PARAMETERS.has(name) ? value : REDACTED}`
  })
  return `${url.slice(0, at)}?${shown.join('&')}`
}

/** The headers of a request, names as they came, values only where the name is on the list. */
export function redactHeaders(headers: NodeJS.Dict<string | string[]>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      HEADERS.has(name) ? [value ?? ''].flat().join(', ') : REDACTED,
    ]),
  )
}
