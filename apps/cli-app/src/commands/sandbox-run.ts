import { once } from 'node:events'
import { type Sandbox, SandboxError, startSandbox } from '@filmmakers-sdk/sandbox'
import { CommandError, UsageError } from '../command-error.ts'
import type { Context } from '../context.ts'
import { painter } from '../output/paint.ts'
import { safeJson } from '../output/terminal-safe.ts'

export interface SandboxCommandOptions {
  port: number
  actors: number
  seed?: string
  /** Seconds. */
  tokenLifetime: number
  rateLimit: number
  json?: true
}

export async function runSandbox(context: Context, options: SandboxCommandOptions): Promise<void> {
  const { stdout, signal } = context
  await using sandbox = await start(options)
  signal.throwIfAborted()
  await stdout.write(options.json === true ? forPrograms(sandbox) : forPeople(sandbox, context, options))
  // Ctrl-C is how it is meant to end.
  if (!signal.aborted) await once(signal, 'abort')
}

async function start({
  port,
  actors,
  seed,
  tokenLifetime,
  rateLimit,
}: SandboxCommandOptions): Promise<Sandbox> {
  try {
    return await startSandbox({
      port,
      actors,
      ...(seed !== undefined && { seed }),
      tokenLifetime: tokenLifetime * 1000,
      rateLimit: { requests: rateLimit },
    })
  } catch (error) {
    if (!(error instanceof SandboxError)) throw error
    if (error.code === 'invalid_option') throw new UsageError(`${error.message}.`, error.next)
    throw new CommandError(
      `Port ${port} cannot be opened: ${error.message}.`,
      'Choose another one with --port, or leave it out for any free one.',
    )
  }
}

function forPrograms(sandbox: Sandbox): string {
  const { url, baseUrl, issuer, discoveryUrl, apiKey, clientId, clientSecret } = sandbox
  return `${safeJson({
    url,
    base_url: baseUrl,
    issuer,
    discovery_url: discoveryUrl,
    api_key: apiKey,
    client_id: clientId,
    client_secret: clientSecret,
  })}\n`
}

function forPeople(sandbox: Sandbox, { stdout }: Context, { actors }: SandboxCommandOptions): string {
  const paint = painter(stdout)
  const title = paint('bold', 'A local Filmmakers is running at')
  const people = actors === 1 ? '1 invented actor' : `${actors} invented actors`
  return [
    `${title} ${paint('cyan', sandbox.url)} with ${people}.`,
    '',
    'In another terminal, as an OAuth client:',
    `  export FILMMAKERS_BASE_URL=${sandbox.baseUrl}`,
    `  export FILMMAKERS_CLIENT_ID=${sandbox.clientId}`,
    `  export FILMMAKERS_CLIENT_SECRET=${sandbox.clientSecret}`,
    'or with an API key:',
    `  export FILMMAKERS_BASE_URL=${sandbox.baseUrl}`,
    `  export FILMMAKERS_API_KEY=${sandbox.apiKey}`,
    '',
    'These credentials are worth nothing elsewhere. Ctrl-C stops it.',
    '',
  ].join('\n')
}
