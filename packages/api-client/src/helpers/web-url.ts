/** A URL that a page may load; `undefined` for anything else. */
export function webUrl(url: unknown): string | undefined {
  return typeof url === 'string' && /^https?:\/\//i.test(url) ? url : undefined
}
