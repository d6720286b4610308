/** Lets those who ask for the same key in, one after the other, in the order they came. */
export interface Turns {
  /** `ready` resolves when all before have left. Whoever entered must leave, also without having waited. */
  enter(key: string): { ready: Promise<void>; leave: () => void }
}

export function createTurns(): Turns {
  const last = new Map<string, Promise<void>>()
  return {
    enter(key) {
      const ready = last.get(key) ?? Promise.resolve()
      const left = Promise.withResolvers<undefined>()
      const done = ready.then(() => left.promise)
      last.set(key, done)
      void done.then(() => {
        if (last.get(key) === done) last.delete(key)
      })
      return {
        ready,
        leave: () => {
          left.resolve(undefined)
        },
      }
    },
  }
}
