/** A memory of bounded size: what was not asked for longest is forgotten first. */
export interface Lru<K, V extends object> {
  /** What is known of the key, else what `make` gives for it; nothing is not remembered. */
  get: <M extends V | undefined>(key: K, make: () => M) => V | M
  clear: () => void
}

/** @param size of one value, in whatever unit `capacity` is in; by default each counts as one */
export function createLru<K, V extends object>(
  capacity: number,
  size: (value: V) => number = () => 1,
): Lru<K, V> {
  const known = new Map<K, V>()
  let used = 0

  function remember(key: K, value: V): void {
    known.set(key, value)
    used += size(value)
    for (const [oldest, forgotten] of known) {
      if (used <= capacity || oldest === key) break
      known.delete(oldest)
      used -= size(forgotten)
    }
  }

  return {
    get(key, make) {
      const value = known.get(key)
      if (value === undefined) {
        const made = make()
        if (made !== undefined) remember(key, made)
        return made
      }
      // Once more at the end of the Map's order, which is the order of use.
      known.delete(key)
      known.set(key, value)
      return value
    },
    clear() {
      known.clear()
      used = 0
    },
  }
}
