import type { SandboxClock } from './clock.ts'
import { createCounters, type LogCounters } from './log-counters.ts'
import { redactHeaders, redactPath } from './redact.ts'

/** One request the sandbox has received, or has sent to a webhook. Holds no credential: only values on an allow-list are shown. */
export interface LogEntry {
  /** Counts up from 1, for the whole life of a sandbox. */
  readonly id: number
  /** `out` is a delivery to a webhook. */
  readonly direction: 'in' | 'out'
  readonly method: string
  /** Path and query; the whole URL of a delivery. */
  readonly path: string
  /** Headers of the request, names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** Epoch milliseconds of the sandbox's clock. */
  readonly time: number
  /** Kinds of the faults it has met. */
  readonly faults: readonly string[]
  /** Status of the answer; undefined while there is none, and for ever where there was none. */
  readonly status: number | undefined
  /** Milliseconds from the request to the end of the answer, by the machine's clock; undefined before. */
  readonly duration: number | undefined
}

export interface LogFilter {
  method?: string
  /** A string equals the path, with or without its query; a pattern is searched in path and query. */
  path?: string | RegExp
  /** Default: both. */
  direction?: 'in' | 'out'
}

/** The latest 10,000 requests, oldest first. Those of the admin API and of the page's own files are not among them. */
export interface RequestLog {
  entries: (filter?: LogFilter) => readonly LogEntry[]
  count: (filter?: LogFilter) => number
  /** Totals since the start or the latest `clear()`, entries that have left the log included. */
  counters: () => LogCounters
  /** Calls back for every new entry, and again when its answer has ended. Returns what ends it. */
  subscribe: (listener: (entry: LogEntry) => void) => () => void
  clear: () => void
}

/** What a log has to know of a request. */
export interface LoggedRequest {
  method?: string | undefined
  url?: string | undefined
  headers: NodeJS.Dict<string | string[]>
}

/** An entry that is not finished yet. */
export interface OpenEntry {
  meets: (faults: readonly string[]) => void
  ends: (status: number | undefined) => void
}

export interface RequestRecorder {
  log: RequestLog
  begin: (request: LoggedRequest, direction?: 'in' | 'out') => OpenEntry
}

const CAPACITY = 10_000

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** @param systemNow the machine's clock, epoch milliseconds */
export function createRequestLog(
  clock: Pick<SandboxClock, 'now'>,
  systemNow: () => number,
  capacity: number = CAPACITY,
): RequestRecorder {
  let entries: Writable<LogEntry>[] = []
  let latest = 0
  let counters = createCounters()
  const listeners = new Set<(entry: LogEntry) => void>()

  /** A listener that fails must not take the request with it; it is heard of where uncaught errors are. */
  function tell(entry: LogEntry): void {
    for (const listener of listeners) {
      try {
        listener({ ...entry })
      } catch (error) {
        queueMicrotask(() => {
          throw error
        })
      }
    }
  }

  function find({ method, path, direction }: LogFilter = {}): Writable<LogEntry>[] {
    return entries
      .slice(-capacity)
      .filter(
        (entry) =>
          (method === undefined || entry.method === method.toUpperCase()) &&
          (direction === undefined || entry.direction === direction) &&
          (path === undefined || matchesPath(entry.path, path)),
      )
  }

  return {
    begin({ method = '', url = '', headers }, direction = 'in') {
      latest += 1
      const began = systemNow()
      const counted = counters
      const entry: Writable<LogEntry> = {
        id: latest,
        direction,
        method,
        path: redactPath(url),
        headers: redactHeaders(headers),
        time: clock.now(),
        faults: [],
        status: undefined,
        duration: undefined,
      }
      entries.push(entry)
      // Twice the capacity before the old half goes: dropping one entry per request would copy the array each time.
      if (entries.length >= 2 * capacity) entries = entries.slice(-capacity)
      tell(entry)
      return {
        meets(faults) {
          entry.faults = faults
        },
        ends(status) {
          entry.status = status
          entry.duration = systemNow() - began
          counted.add(entry)
          tell(entry)
        },
      }
    },
    log: {
      entries: (filter) => find(filter).map((entry) => ({ ...entry })),
      count: (filter) => find(filter).length,
      counters: () => counters.read(),
      subscribe(listener) {
        listeners.add(listener)
        return () => {
          listeners.delete(listener)
        }
      },
      clear() {
        entries = []
        counters = createCounters()
      },
    },
  }
}

/** Shared with the faults, so that both read `path` alike. */
export function matchesPath(path: string, wanted: string | RegExp): boolean {
  // `search` starts at 0 whatever `lastIndex` a global pattern has been left with.
  if (typeof wanted !== 'string') return path.search(wanted) !== -1
  return path === wanted || path.split('?', 1)[0] === wanted
}
