import { format, inspect } from 'node:util'

/** Every way a value ends up in a log, as one text. */
export function everythingPrinted(value: unknown): string {
  const parts = [
    inspect(value, { depth: Infinity }),
    inspect(value, { depth: Infinity, showHidden: true, getters: true }),
    inspect(value, { depth: Infinity, showHidden: true, customInspect: false }),
    safely(() => format('%s %o %O %j %i', value, value, value, value, value)),
    safely(() => String(value)),
    safely(() => `${Object.prototype.toString.call(value)} ${value as string}`),
    safely(() => JSON.stringify(value)),
    safely(() => JSON.stringify({ ...(value as object) })),
    safely(() => JSON.stringify(Object.entries(value as object))),
    // What a worker, a store of the browser or an error tracker gets.
    safely(() => inspect(structuredClone(value), { depth: Infinity, showHidden: true })),
  ]
  for (let error: unknown = value; error instanceof Error; error = error.cause) {
    parts.push(
      error.name,
      error.message,
      error.stack ?? '',
      String(error),
      safely(() => JSON.stringify(error)),
    )
  }
  return parts.join('\n')
}

/** The secrets that are readable in anything a value prints. */
export function leaks(value: unknown, secrets: readonly string[]): string[] {
  const text = everythingPrinted(value)
  return secrets.filter((secret) => text.includes(secret) || text.includes(encodeURIComponent(secret)))
}

function safely(run: () => string | undefined): string {
  try {
    return run() ?? ''
  } catch {
    return ''
  }
}
