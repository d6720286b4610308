/**
 * Reads `Ratelimit-Limit` or `Ratelimit-Remaining`, also with `X-` before it. Of a list (`100, 100;w=60`, IETF drafts) the first number
 * counts: it is the limit in force. `undefined` when the server does not say, or says something unreadable.
 */
export function readQuota(headers: Headers, name: 'limit' | 'remaining'): number | undefined {
  const text = headers.get(`ratelimit-${name}`) ?? headers.get(`x-ratelimit-${name}`)
  const digits = text === null ? undefined : /^\s*(\d{1,9})\s*(?:[,;]|$)/.exec(text)?.[1]
  return digits === undefined ? undefined : Number(digits)
}
