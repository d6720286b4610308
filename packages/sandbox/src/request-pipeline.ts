import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { FaultPlan } from './faults.ts'
import { isOriginForm, isOwnHost } from './host-check.ts'
import type { RateLimiter, Verdict } from './rate-limit.ts'
import type { RequestRecorder } from './request-log.ts'

/** Answers one request and resolves when the answer is written. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export interface PipelineSettings {
  port: number
  log: RequestRecorder
  faults: FaultPlan
  limiter: RateLimiter | undefined
  /** Picks who answers a path. */
  route: (pathname: string) => Handler
}

/** The way of a request: is it meant for us, note it, planned faults, rate limit, then whoever answers the path. */
export function createPipeline({ port, log, faults, limiter, route }: PipelineSettings): RequestListener {
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? ''
    if (!isOwnHost(request, port)) {
      end(response, 421, 'This sandbox answers to 127.0.0.1 and localhost only.', TEXT)
      return
    }
    if (!isOriginForm(request)) {
      end(response, 400, 'The request target must be a path.', TEXT)
      return
    }
    const planned = faults.take(url)
    if (planned !== undefined) {
      end(response, planned.status, planned.body, planned.headers)
      return
    }
    const pathname = url.split('?', 1)[0] ?? ''
    const verdict = limiter?.covers(pathname) === true ? limiter.count(addressOf(request)) : undefined
    if (verdict?.allowed === false) throttled(response, verdict)
    else await route(pathname)(request, response)
  }

  return (request, response) => {
    const done = log.begin(request)
    void answer(request, response)
      .catch(() => {
        // A bug of ours, never a reason to take the user's test process down.
        if (!response.headersSent) end(response, 500, '', { 'content-type': 'text/html' })
        else response.destroy()
      })
      .finally(() => {
        done(response.statusCode)
      })
  }
}

const TEXT = { 'content-type': 'text/plain; charset=utf-8' }

/** Without a content type and without `Retry-After`; the header names are the only hint. */
function throttled(response: ServerResponse, { limit, remaining, reset }: Verdict): void {
  end(response, 429, 'Throttled', {
    'RateLimit-Limit': String(limit),
    'RateLimit-Remaining': String(remaining),
    'RateLimit-Reset': String(reset),
  })
}

function end(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(status, headers)
  response.end(body)
}

function addressOf(request: IncomingMessage): string {
  return request.socket.remoteAddress ?? ''
}
