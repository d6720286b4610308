import type { MiddlewareHandler } from 'hono'

/** Any origin, GET only, as the API documents it. Pages that are not the API's have no such headers. */
export const crossOrigin: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'OPTIONS' && c.req.header('access-control-request-method') !== undefined) {
    const asked = c.req.header('access-control-request-headers')
    return c.body(null, 204, {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET',
      ...(asked === undefined ? {} : { 'access-control-allow-headers': asked }),
    })
  }
  await next()
  c.res.headers.set('access-control-allow-origin', '*')
  c.res.headers.set('access-control-allow-methods', 'GET')
  return undefined
}
