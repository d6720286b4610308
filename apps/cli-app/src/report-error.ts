import { isAuthError, isFilmmakersError, redact } from '@filmmakers-sdk/auth-core'
import { Advised } from './advised.ts'
import type { Context } from './context.ts'
import { exitCodeOf } from './exit-code-of.ts'
import { nextStepOf } from './next-step.ts'
import { painter } from './output/paint.ts'
import { singleLine, terminalSafe } from './output/terminal-safe.ts'
import { CommandError } from './command-error.ts'

const secretVariables = ['FILMMAKERS_API_KEY', 'FILMMAKERS_ACCESS_TOKEN', 'FILMMAKERS_CLIENT_SECRET']

/** Writes an error for a person, with its code for a search and the next step, and gives the exit code. */
export async function reportError(thrown: unknown, { stderr, env }: Context): Promise<number> {
  const error = thrown instanceof Advised ? thrown.reason : thrown
  const paint = painter(stderr)
  const secrets = secretVariables.flatMap((name) => env[name] ?? []).filter((value) => value !== '')
  const clean = (text: string) =>
    secrets.reduce((rest, secret) => rest.replaceAll(secret, '[redacted]'), text)

  const lines = [`${paint('red', 'Error:')} ${singleLine(clean(messageOf(error)))}`]
  for (const [name, value] of factsOf(error)) lines.push(`${name}: ${singleLine(clean(value))}`)
  const next = nextStepOf(thrown)
  if (next !== undefined) lines.push(`${paint('bold', 'Next:')} ${singleLine(clean(next))}`)
  if (env['FILMMAKERS_DEBUG'] && error instanceof Error && error.stack !== undefined) {
    lines.push(terminalSafe(redact(error.stack, secrets)))
  }
  await stderr.write(`${lines.join('\n')}\n`)
  return exitCodeOf(error)
}

function messageOf(error: unknown): string {
  if (error instanceof CommandError || isFilmmakersError(error)) return error.message
  // Whoever wrote it did not think of secrets.
  return error instanceof Error ? redact(error.message) : 'Something that is no error was thrown.'
}

/** What to search for, and what to tell the service's support. */
function* factsOf(error: unknown): Generator<readonly [name: string, value: string]> {
  if (error instanceof CommandError) yield ['Code', error.code]
  if (!isFilmmakersError(error)) return
  yield ['Code', (isAuthError(error) ? error.oauthError : undefined) ?? error.code]
  if ('requestId' in error && typeof error.requestId === 'string') yield ['Request id', error.requestId]
}
