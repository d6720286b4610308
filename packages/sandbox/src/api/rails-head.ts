import type { Context } from 'hono'

const REASONS = { 400: 'Bad Request', 404: 'Not Found' } as const

/** What Rails answers without a template: nothing, or two words of JSON for those who accept JSON. */
export function railsHead(c: Context, status: keyof typeof REASONS): Response {
  const accepted = c.req.header('accept') ?? ''
  if (/\bapplication\/(?:json|[\w.+-]*\+json)\b/i.test(accepted)) {
    return c.json({ status, error: REASONS[status] }, status)
  }
  return c.body(null, status, { 'content-type': 'text/html' })
}
