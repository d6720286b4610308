import type { IncomingMessage } from 'node:http'
import type { SandboxClock } from './clock.ts'
import { redactHeaders, redactPath } from './redact.ts'

/** One request the sandbox has received. Holds no credential: only values on an allow-list are shown. */
export interface LogEntry {
  readonly method: string
  /** Path and query. */
  readonly path: string
  /** Headers of the request, names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** Epoch milliseconds of the sandbox's clock. */
  readonly time: number
  /** Status of the answer; undefined while there is none. */
  readonly status: number | undefined
}

export interface LogFilter {
  method?: string
  /** A string equals the path, with or without its query; a pattern is searched in path and query. */
  path?: string | RegExp
}

/** The latest 10,000 requests, oldest first. */
export interface RequestLog {
  entries: () => readonly LogEntry[]
  count: (filter?: LogFilter) => number
  clear: () => void
}

export interface RequestRecorder extends RequestLog {
  /** Notes a request; the function returned notes the status of its answer. */
  begin: (request: IncomingMessage) => (status: number) => void
}

const CAPACITY = 10_000

export function createRequestLog(clock: SandboxClock, capacity: number = CAPACITY): RequestRecorder {
  let entries: { -readonly [K in keyof LogEntry]: LogEntry[K] }[] = []

  return {
    begin(request) {
      const entry = {
        method: request.method ?? '',
        path: redactPath(request.url ?? ''),
        headers: redactHeaders(request.headers),
        time: clock.now(),
        status: undefined as number | undefined,
      }
      entries.push(entry)
      // Twice the capacity before the old half goes: dropping one entry per request would copy the array each time.
      if (entries.length >= 2 * capacity) entries = entries.slice(-capacity)
      return (status) => {
        entry.status = status
      }
    },
    entries: () => entries.slice(-capacity).map((entry) => ({ ...entry })),
    count: ({ method, path } = {}) =>
      entries
        .slice(-capacity)
        .filter(
          (entry) =>
            (method === undefined || entry.method === method.toUpperCase()) &&
            (path === undefined || matchesPath(entry.path, path)),
        ).length,
    clear() {
      entries = []
    },
  }
}

/** Shared with the faults, so that both read `path` alike. */
export function matchesPath(path: string, wanted: string | RegExp): boolean {
  // `search` starts at 0 whatever `lastIndex` a global pattern has been left with.
  if (typeof wanted !== 'string') return path.search(wanted) !== -1
  return path === wanted || path.split('?', 1)[0] === wanted
}
