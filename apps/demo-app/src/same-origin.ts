/**
 * Whether a request comes from a page of this server. Browsers say so in `Sec-Fetch-Site`, which no page can forge; `Origin`
 * stands in for it in older ones. A form under `Referrer-Policy: no-referrer` sends `Origin: null`, so it is asked second.
 *
 * @param origin this server's own, by the `Host` header that was checked before
 */
export function isSameOrigin(headers: Headers, origin: string): boolean {
  const site = headers.get('sec-fetch-site')
  return site === null ? headers.get('origin') === origin : site === 'same-origin'
}
