import { inspect } from 'node:util'

/** Every way a value ends up in a log, as one text. */
export function everythingPrinted(value: unknown): string {
  const parts = [
    inspect(value, { depth: Infinity }),
    inspect(value, { depth: Infinity, showHidden: true, getters: false }),
    inspect(value, { depth: Infinity, showHidden: true, customInspect: false }),
    safely(() => String(value)),
    safely(() => JSON.stringify(value)),
    safely(() => JSON.stringify({ ...(value as object) })),
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
