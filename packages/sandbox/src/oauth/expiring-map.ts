import type { SandboxClock } from '../clock.ts'

export interface ExpiringMap<T> {
  get: (key: string) => T | undefined
  set: (key: string, value: T) => void
  delete: (key: string) => void
}

/** Short-lived records on the sandbox's clock. The oldest go first, so that a loop in a test does not fill the memory. */
export function createExpiringMap<T>(
  clock: SandboxClock,
  lifetime: number,
  capacity = 10_000,
): ExpiringMap<T> {
  const records = new Map<string, { value: T; expiresAt: number }>()
  return {
    get(key) {
      const record = records.get(key)
      return record === undefined || record.expiresAt <= clock.now() ? undefined : record.value
    },
    set(key, value) {
      records.set(key, { value, expiresAt: clock.now() + lifetime })
      const oldest = records.keys().next()
      if (records.size > capacity && oldest.done !== true) records.delete(oldest.value)
    },
    delete(key) {
      records.delete(key)
    },
  }
}
