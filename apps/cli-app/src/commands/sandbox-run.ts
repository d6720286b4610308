import { once } from 'node:events'
import { SandboxError, startSandbox } from '@filmmakers-sdk/sandbox'
import type { Context } from '../context.ts'
import { painter } from '../output/paint.ts'
import { safeJson } from '../output/terminal-safe.ts'
import { UsageError } from '../usage-error.ts'

export interface SandboxCommandOptions {
  port: number
  actors: number
  seed?: string
  tokenLifetime: number
  rateLimit: number
  json?: true
}

export async function runSandbox(context: Context, options: SandboxCommandOptions): Promise<void> {
  const { stdout, signal } = context
  signal.throwIfAborted()
  await using sandbox = await start(options)
  const { url, baseUrl, discoveryUrl, issuer, apiKey, clientId, clientSecret } = sandbox
  if (options.json === true) {
    await stdout.write(
      `${safeJson({ url, base_url: baseUrl, issuer, discovery_url: discoveryUrl, api_key: apiKey, client_id: clientId, client_secret: clientSecret })}\n`,
    )
  } else {
    const paint = painter(stdout)
    await stdout.write(
      [
        `${paint('bold', 'A local Filmmakers is running at')} ${paint('cyan', url)} with ${options.actors} invented actors.`,
        '',
        'In another terminal, as an OAuth client:',
        `  export FILMMAKERS_BASE_URL=${baseUrl}`,
        `  export FILMMAKERS_CLIENT_ID=${clientId}`,
        `  export FILMMAKERS_CLIENT_SECRET=${clientSecret}`,
        'or with an API key:',
        `  export FILMMAKERS_BASE_URL=${baseUrl}`,
        `  export FILMMAKERS_API_KEY=${apiKey}`,
        '',
        'Ctrl-C stops it.',
        '',
      ].join('\n'),
    )
  }
  if (!signal.aborted) await once(signal, 'abort')
}

async function start({ port, actors, seed, tokenLifetime, rateLimit }: SandboxCommandOptions) {
  try {
    return await startSandbox({
      port,
      actors,
      ...(seed !== undefined && { seed }),
      tokenLifetime: tokenLifetime * 1000,
      rateLimit: { requests: rateLimit },
    })
  } catch (error) {
    if (error instanceof SandboxError)
      throw new UsageError(error.message, 'Change the option and start again.')
    throw error
  }
}
