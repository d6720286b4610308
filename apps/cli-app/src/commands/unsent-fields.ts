import { actorFieldValues } from '@filmmakers-sdk/api-contract/values'
import type { Context } from '../context.ts'
import { closest } from '../usage/closest.ts'

export interface UnsentFields {
  /** Looks at records that came. */
  see(records: readonly Readonly<Record<string, unknown>>[]): void
  /** Names what none of them had. */
  say(): Promise<void>
}

const known: readonly string[] = ['id', ...actorFieldValues]

/**
 * Watches for fields that are misspelt. The API ignores names it does not know, and it may know more than are known here: so only
 * a field that is not known and that nobody sent is one.
 */
export function unsentFields({ stderr }: Context, fields: readonly string[]): UnsentFields {
  const unseen = new Set(fields.filter((field) => !known.includes(field)))
  // Without a record there is nothing a field could be missing from.
  let hasRecords = false
  return {
    see(records) {
      hasRecords ||= records.length > 0
      for (const field of unseen) {
        if (records.some((record) => Object.hasOwn(record, field))) unseen.delete(field)
      }
    },
    async say() {
      if (hasRecords && unseen.size > 0) await stderr.write(`${sentence([...unseen])}\n`)
    },
  }
}

function sentence(fields: readonly string[]): string {
  const meant = [...new Set(fields.flatMap((field) => closest(field, known) ?? []))]
  const hint =
    meant.length > 0
      ? `Did you mean ${meant.join(', ')}?`
      : 'See the fields there are: filmmakers actors list --help'
  return `No actor came with ${[...new Set(fields.map(nameOf))].join(', ')}. ${hint}`
}

/** What does not look like a field may be a secret at the wrong place. */
function nameOf(field: string): string {
  return /^[a-z_]{1,24}$/i.test(field) ? field : 'a field that was asked for'
}
