import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { sendAnswer, textAnswer, type Answer } from './answer.ts'
import type { FaultPlan } from './faults/fault-plan.ts'
import { meetFaults } from './faults/meet-faults.ts'
import type { Handler } from './handler.ts'
import { isOriginForm } from './host-check.ts'
import type { RateLimiter, Verdict } from './rate-limit/rate-limit.ts'
import type { OpenEntry, RequestRecorder } from './request-log.ts'

export interface PipelineSettings {
  origin: string
  log: Pick<RequestRecorder, 'begin'>
  faults: Pick<FaultPlan, 'take'>
  limiter: Pick<RateLimiter, 'covers' | 'admit'>
  /** Whether `Host` names this sandbox. */
  isOwnHost: (request: IncomingMessage) => boolean
  /** Who answers the paths of the sandbox's own tools, which are neither logged, limited nor met by faults. */
  tools: (pathname: string) => Handler | undefined
  /** Picks who answers any other path. */
  route: (pathname: string) => Handler
}

/** More than any form or command needs. */
const MOST_BYTES = 1_048_576

/** The way of a request: is it meant for us, note it, planned faults, rate limit, then whoever answers the path. */
export function createPipeline(settings: PipelineSettings): RequestListener {
  const { origin, log, faults, limiter, isOwnHost, tools, route } = settings

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pathname = pathOf(request)
    const verdict = limiter.covers(pathname) ? limiter.admit(addressOf(request)) : undefined
    if (verdict?.allowed === false) sendAnswer(response, throttled(verdict))
    else await route(pathname)(request, response)
  }

  async function answer(request: IncomingMessage, response: ServerResponse, entry: OpenEntry): Promise<void> {
    const refused = refusal(request)
    if (refused !== undefined) {
      sendAnswer(response, refused)
      return
    }
    const met = faults.take(request)
    if (met.length === 0) {
      await serve(request, response)
      return
    }
    entry.meets(met.map(({ kind }) => kind))
    await meetFaults(met, { request, response, origin, gone: whenGone(response) }, serve)
  }

  /** Everything the sandbox does not even look at. */
  function refusal(request: IncomingMessage): Answer | undefined {
    if (!isOwnHost(request)) return textAnswer(421, 'This is no name of this sandbox.')
    if (!isOriginForm(request)) return textAnswer(400, 'The request target must be a path.')
    const length = Number(request.headers['content-length'] ?? 0)
    return length > MOST_BYTES ? textAnswer(413, 'A request may have 1 MiB at most.') : undefined
  }

  return (request, response) => {
    const tool = refusal(request) === undefined ? tools(pathOf(request)) : undefined
    if (tool !== undefined) {
      void tool(request, response).catch(() => {
        fail(response)
      })
      return
    }
    const entry = log.begin(request)
    void answer(request, response, entry)
      .catch(() => {
        fail(response)
      })
      .finally(() => {
        entry.ends(response.headersSent ? response.statusCode : undefined)
      })
  }
}

/** A bug of ours, never a reason to take the user's test process down. */
function fail(response: ServerResponse): void {
  if (response.headersSent) response.destroy()
  else sendAnswer(response, { status: 500, headers: { 'content-type': 'text/html' }, body: Buffer.alloc(0) })
}

function whenGone(response: ServerResponse): AbortSignal {
  const controller = new AbortController()
  response.once('close', () => {
    controller.abort()
  })
  return controller.signal
}

/** Without a content type and without `Retry-After`; the header names are the only hint. */
function throttled({ limit, remaining, reset }: Verdict): Answer {
  return {
    status: 429,
    headers: {
      'RateLimit-Limit': String(limit),
      'RateLimit-Remaining': String(remaining),
      'RateLimit-Reset': String(reset),
    },
    body: Buffer.from('Throttled'),
  }
}

function pathOf({ url = '' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? ''
}

/** One address, however the socket writes it: an IPv6 server sees IPv4 clients mapped (RFC 4291 section 2.5.5.2). */
function addressOf({ socket: { remoteAddress = '' } }: IncomingMessage): string {
  return remoteAddress.replace(/^::ffff:(?=\d+\.)/, '')
}
