import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** What opens a URL, by platform; the URL is the last argument, and no shell gets to see it. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [command: string, ...args: string[]]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}

/** Opens a URL in the browser of this machine. Rejects where there is none. */
export async function openBrowser(url: string): Promise<void> {
  const [command, ...args] = OPENERS[process.platform] ?? ['xdg-open']
  const opener = spawn(command, [...args, url], { stdio: 'ignore', detached: true })
  await once(opener, 'spawn')
  opener.unref()
}
