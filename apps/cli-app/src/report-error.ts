import { isAuthError, isFilmmakersError } from '@filmmakers-sdk/auth-core'
import type { Context } from './context.ts'
import { exitCodeOf } from './exit-codes.ts'
import { painter } from './output/paint.ts'
import { terminalSafe } from './output/terminal-safe.ts'
import { UsageError } from './usage-error.ts'

/** Writes an error for a person, with its code for a search and the next step, and gives the exit code. */
export async function reportError(error: unknown, { stderr, env }: Context): Promise<number> {
  const paint = painter(stderr)
  const lines = [`${paint('red', 'Error:')} ${messageOf(error)}`]
  if (isFilmmakersError(error)) {
    const oauth = isAuthError(error) ? error.oauthError : undefined
    lines.push(`Code: ${oauth ?? error.code}`)
    if (error.code === 'rate_limited')
      lines.push('Next: pass --max-wait 300 to wait for the quota, or try again later.')
  }
  const next = nextOf(error)
  if (next !== undefined) lines.push(`Next: ${next}`)
  if (env['FILMMAKERS_DEBUG'] && error instanceof Error && error.stack !== undefined) lines.push(error.stack)
  await stderr.write(`${lines.map(terminalSafe).join('\n')}\n`)
  return exitCodeOf(error)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'Something that is no error was thrown.'
}

function nextOf(error: unknown): string | undefined {
  if (error instanceof UsageError || isFilmmakersError(error)) return error.next
  return 'This is a defect. Set FILMMAKERS_DEBUG=1 to see where it happened, and report it.'
}
