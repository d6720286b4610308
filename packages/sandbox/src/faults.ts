import { validateHeaderName, validateHeaderValue } from 'node:http'
import type { RevokeOptions } from './oauth/access-tokens.ts'
import { matchesPath } from './request-log.ts'

/** An answer to give instead of the real one. */
export interface FaultResponse {
  /** Requests it applies to; a string equals the path, a pattern is searched in path and query. Default: all. */
  path?: string | RegExp
  status: number
  /** How many matching requests get it. Default 1. */
  times?: number
  headers?: Readonly<Record<string, string>>
  /** Sent as it is; an object is sent as JSON. */
  body?: string | Readonly<Record<string, unknown>>
}

/** Switches for what goes wrong in production and never in a demo. */
export interface SandboxFaults {
  /**
   * Every token issued so far dies now, before its time, those of users too: the API answers 401 (`was revoked`), and
   * refresh tokens are refused unless `refreshTokens: false` spares them.
   */
  revokeTokens: (options?: RevokeOptions) => void
  /**
   * The next `times` matching requests get this answer. Several faults apply in the order they were set.
   * A planned answer counts against no rate limit.
   *
   * @throws RangeError for a status or a number of times that cannot be, TypeError for a header that cannot be sent
   */
  respond: (fault: FaultResponse) => void
  /** Forgets every answer set with `respond`. Revoked tokens stay revoked. */
  clear: () => void
}

interface PlannedAnswer {
  status: number
  headers: Readonly<Record<string, string>>
  body: string
}

export interface FaultPlan extends SandboxFaults {
  /** The planned answer to this request, if there is one; it is used up. */
  take: (url: string) => PlannedAnswer | undefined
}

export function createFaults(revokeTokens: SandboxFaults['revokeTokens']): FaultPlan {
  let planned: { path: string | RegExp | undefined; left: number; answer: PlannedAnswer }[] = []

  return {
    revokeTokens,
    respond({ path, status, times = 1, headers = {}, body = '' }) {
      if (!Number.isInteger(status) || status < 200 || status > 599) {
        throw new RangeError(`faults.respond() takes a status from 200 to 599, got ${String(status)}`)
      }
      if (!Number.isInteger(times) || times < 1) {
        throw new RangeError(`faults.respond() takes 1 or more times, got ${String(times)}`)
      }
      for (const [name, value] of Object.entries(headers)) {
        validateHeaderName(name)
        validateHeaderValue(name, value)
      }
      const answer =
        typeof body === 'string'
          ? { status, headers, body }
          : {
              status,
              headers: { 'content-type': 'application/json', ...headers },
              body: JSON.stringify(body),
            }
      planned.push({ path, left: times, answer })
    },
    clear() {
      planned = []
    },
    take(url) {
      const fault = planned.find(({ path }) => path === undefined || matchesPath(url, path))
      if (fault === undefined) return undefined
      fault.left -= 1
      if (fault.left <= 0) planned = planned.filter((other) => other !== fault)
      return fault.answer
    },
  }
}
