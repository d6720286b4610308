import { once } from 'node:events'
import { startSandbox, type Sandbox } from '../start-sandbox.ts'
import { openBrowser } from './open-browser.ts'
import type { SandboxCommand } from './parse-arguments.ts'
import { keepHeapSmall } from './small-heap.ts'

/** What the command sees of the world. */
export interface CommandContext {
  write: (text: string) => Promise<void>
  /** For notes that are not its output. */
  note: (text: string) => Promise<void>
  bold: (text: string) => string
  /** Aborted by Ctrl-C: that is how it is meant to end. */
  signal: AbortSignal
  /** Whether the process is nothing but this sandbox: its heap is then kept small. Default false. */
  ownsProcess?: boolean | undefined
  /** Opens a URL for a person. Default: the browser of this machine. */
  openUrl?: (url: string) => Promise<void>
}

/**
 * Runs a sandbox until the signal.
 *
 * @throws SandboxError as `startSandbox` does
 */
export async function runSandboxCommand(
  { options, json, open }: SandboxCommand,
  { write, note, bold, signal, ownsProcess = false, openUrl = openBrowser }: CommandContext,
): Promise<void> {
  if (ownsProcess) keepHeapSmall()
  await using sandbox = await startSandbox(options)
  signal.throwIfAborted()
  await write(json ? forPrograms(sandbox) : forPeople(sandbox, options.actors ?? 300, bold))
  if (open) {
    await openUrl(sandbox.url).catch(() => note(`No browser could be opened. The page is ${sandbox.url}/\n`))
  }
  if (!signal.aborted) await once(signal, 'abort')
}

function forPrograms(sandbox: Sandbox): string {
  const { url, baseUrl, issuer, discoveryUrl, apiKey, clientId, clientSecret, publicClientId } = sandbox
  return `${JSON.stringify({
    url,
    base_url: baseUrl,
    issuer,
    discovery_url: discoveryUrl,
    api_key: apiKey,
    client_id: clientId,
    client_secret: clientSecret,
    public_client_id: publicClientId,
  })}\n`
}

function forPeople(sandbox: Sandbox, actors: number, bold: (text: string) => string): string {
  const people = actors === 1 ? '1 invented actor' : `${actors} invented actors`
  return [
    `${bold('A local Filmmakers is running at')} ${sandbox.url} with ${people}.`,
    'Open that address for the log, the clock, the budget and faults.',
    '',
    'In another terminal, as an OAuth client:',
    `  export FILMMAKERS_BASE_URL=${sandbox.baseUrl}`,
    `  export FILMMAKERS_ISSUER=${sandbox.issuer}`,
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
