import { isFilmmakersError } from '@filmmakers-sdk/auth-core'
import type { Context } from 'hono'
import { contentSecurityPolicy } from '../security-headers.ts'
import type { Source } from '../source.ts'
import { readTokenPanel } from '../token-panel.ts'
import { failureView } from '../views/failure.ts'
import type { Html } from '../views/html.ts'
import { layout } from '../views/layout.ts'
import { describeFailure, type Failure } from './failure-model.ts'

/** What every page needs. */
export interface Desk {
  source: Source
  /** Epoch milliseconds. */
  now: () => number
  /** Gets errors that are not of the SDK: those are mistakes in here. */
  report: (error: unknown) => void
}

export interface Sheet {
  title: string
  content: Html
  query?: string
  status?: Failure['status']
  /** The pictures on the page; the browser may load from where they are and from nowhere else. */
  pictures?: Iterable<URL>
}

export async function sendPage(
  c: Context,
  { source, now }: Desk,
  { title, content, query = '', status = 200, pictures = [] }: Sheet,
): Promise<Response> {
  const panel = await readTokenPanel(source, { now, signal: c.req.raw.signal })
  c.header('content-security-policy', contentSecurityPolicy(pictures))
  return c.html(layout({ title, content, query, panel }), status)
}

export async function sendError(c: Context, desk: Desk, error: unknown): Promise<Response> {
  if (!isFilmmakersError(error)) desk.report(error)
  return sendFailure(c, desk, describeFailure(error))
}

/** As JSON for the script, as a page for people. */
export function sendFailure(c: Context, desk: Desk, failure: Failure): Response | Promise<Response> {
  const now = desk.now()
  const { status, title, retryAt } = failure
  if (retryAt !== undefined) c.header('retry-after', String(Math.max(0, Math.ceil((retryAt - now) / 1000))))
  if (wantsJson(c)) return c.json({ error: failure }, status)
  return sendPage(c, desk, { title, content: failureView(failure, now), status })
}

export function wantsJson(c: Context): boolean {
  return c.req.header('accept')?.includes('application/json') === true
}
