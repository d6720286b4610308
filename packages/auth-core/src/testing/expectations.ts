/** What a check throws: test runners show `expected` and `actual` side by side. */
export class CheckError extends Error {
  static {
    this.prototype.name = 'AssertionError'
  }

  readonly actual: unknown
  readonly expected: unknown

  constructor(message: string, actual?: unknown, expected?: unknown) {
    super(message)
    this.actual = actual
    this.expected = expected
  }
}

export function expectSame(actual: unknown, expected: unknown, what: string): void {
  if (!Object.is(actual, expected)) {
    throw new CheckError(`${what}: expected ${shown(expected)}, got ${shown(actual)}.`, actual, expected)
  }
}

/** How a promise ended. Never rejects, so that it can be looked at later. */
export async function outcomeOf(promise: PromiseLike<unknown>): Promise<PromiseSettledResult<unknown>> {
  const [outcome] = await Promise.allSettled([promise])
  return outcome
}

export function expectRejected(outcome: PromiseSettledResult<unknown>, reason: unknown, what: string): void {
  if (outcome.status === 'fulfilled') {
    throw new CheckError(`${what}: expected a rejection, got ${shown(outcome.value)}.`, outcome.value)
  }
  expectSame(outcome.reason, reason, what)
}

export function expectFulfilled(outcome: PromiseSettledResult<unknown>, value: unknown, what: string): void {
  if (outcome.status === 'rejected') {
    throw new CheckError(`${what}: rejected with ${shown(outcome.reason)}.`, outcome.reason)
  }
  expectSame(outcome.value, value, what)
}

/** Long enough for what runs at the same time to be noticed. Milliseconds. */
export async function pause(ms = 5): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms))
}

/** A store that never answers must fail a check, not hang it. */
export async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    reject(new CheckError(`It did not end within ${ms} ms. Does something wait for itself?`))
  }, ms)
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

function shown(value: unknown): string {
  if (typeof value === 'string')
    return value.length > 80 ? `a string of ${value.length}` : JSON.stringify(value)
  return value instanceof Error ? `${value.name}: ${value.message}` : String(value)
}
