import { parseSecureUrl } from '@filmmakers-sdk/auth-core'

/**
 * An address a page may link to: http or https, without user info. People type their homepage without a scheme, so a bare
 * host name is one too; `javascript:` and the rest are not.
 */
export function webLink(text: unknown): URL | undefined {
  if (typeof text !== 'string') return undefined
  const bare = /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(text.trim())
  return httpUrl(bare ? `https://${text.trim()}` : text)
}

/** An address a page may show a picture from: https, or http on this machine, as the sandbox's. */
export function pictureUrl(text: unknown): URL | undefined {
  if (typeof text !== 'string') return undefined
  try {
    return parseSecureUrl(text, 'A picture')
  } catch {
    return undefined
  }
}

function httpUrl(text: string): URL | undefined {
  const url = URL.parse(text)
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined
  return url.username === '' && url.password === '' ? url : undefined
}
