import type { IncomingMessage } from 'node:http'

export interface Refusal {
  status: 403 | 405 | 415
  code: 'foreign_origin' | 'method_not_allowed' | 'not_json'
  message: string
  next: string
}

/**
 * Who may use the admin API: programs, and the sandbox's own page. A page of somebody else, open in the developer's browser,
 * must not be able to drive it. Browsers say where a request comes from in `Sec-Fetch-Site` and `Origin`, which no page can
 * forge; and a form cannot send `application/json`, nor can a script to another origin without asking first (there is
 * no CORS here). That `Host` is the sandbox's own was checked before.
 */
export function refusalOf({ method = '', headers }: IncomingMessage): Refusal | undefined {
  const site = headers['sec-fetch-site']
  const own = `http://${headers.host ?? ''}`
  if (
    (headers.origin !== undefined && headers.origin !== own) ||
    (site !== undefined && site !== 'same-origin' && site !== 'none')
  ) {
    return {
      status: 403,
      code: 'foreign_origin',
      message: 'Pages of other origins may not use the admin API',
      next: `Use the page at ${own}/, or a program`,
    }
  }
  if (method === 'GET' || method === 'HEAD') return undefined
  if (method !== 'POST') {
    return {
      status: 405,
      code: 'method_not_allowed',
      message: 'The admin API knows GET for questions and POST for commands',
      next: 'Use one of them',
    }
  }
  if (/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) return undefined
  return {
    status: 415,
    code: 'not_json',
    message: 'Commands are JSON',
    next: 'Send an object with content-type: application/json, {} where there is nothing to say',
  }
}
