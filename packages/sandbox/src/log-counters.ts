/** How often what has happened. Names of paths have their numbers taken out: `/api/v1/actor_profiles/{id}`. */
export interface LogCounters {
  /** Answered requests. */
  readonly requests: number
  /** Ended deliveries to webhooks. */
  readonly deliveries: number
  /** Requests by status; `none` where there was no answer. */
  readonly byStatus: Readonly<Record<string, number>>
  /** Requests by method and path. After 200 different ones, the rest is `other`. */
  readonly byPath: Readonly<Record<string, number>>
}

interface Counted {
  direction: 'in' | 'out'
  method: string
  path: string
  status: number | undefined
}

const MOST_PATHS = 200

export function createCounters(): { add: (entry: Counted) => void; read: () => LogCounters } {
  let requests = 0
  let deliveries = 0
  const byStatus = new Map<string, number>()
  const byPath = new Map<string, number>()

  return {
    add({ direction, method, path, status }) {
      if (direction === 'out') {
        deliveries += 1
        return
      }
      requests += 1
      increment(byStatus, String(status ?? 'none'))
      const name = `${method} ${(path.split('?', 1)[0] ?? '').replaceAll(/\/\d+(?=\/|$)/g, '/{id}')}`
      increment(byPath, byPath.has(name) || byPath.size < MOST_PATHS ? name : 'other')
    },
    read: () => ({
      requests,
      deliveries,
      byStatus: Object.fromEntries(byStatus),
      byPath: Object.fromEntries(byPath),
    }),
  }
}

function increment(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}
