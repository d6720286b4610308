import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { bundleWorker } from './bundle.ts'
import type { Target } from './smoke.ts'
import { patience, type SmokeResult } from './smoke-result.ts'

export async function smokeInWorker(project: string, target: Target): Promise<SmokeResult> {
  await using worker = await startWorkerd(await bundleWorker(project, 'smoke-worker.ts'))
  const init = { method: 'POST', body: JSON.stringify(target), signal: AbortSignal.timeout(patience) }
  return (await (await fetch(worker.url, init)).json()) as SmokeResult
}

/** Starts workerd with the configuration in a folder, on a free port. */
export async function startWorkerd(folder: string): Promise<AsyncDisposable & { url: string }> {
  const { default: command } = createRequire(import.meta.url)('workerd') as { default: string }
  const child = spawn(command, ['serve', '--control-fd=3', join(folder, 'config.capnp')], {
    stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
  })
  const exited = once(child, 'exit')
  const port = await Promise.race([listening(child.stdio[3] as Readable), exited.then(stopped)])
  return {
    url: `http://127.0.0.1:${port}/`,
    [Symbol.asyncDispose]: async () => {
      child.kill()
      await exited
    },
  }
}

/** workerd tells on its control channel, in lines of JSON, which port it got. */
async function listening(control: Readable): Promise<number> {
  for await (const line of createInterface({ input: control })) {
    const message = JSON.parse(line) as { event: string; port?: number }
    if (message.event === 'listen' && message.port !== undefined) return message.port
  }
  return new Promise(() => undefined)
}

function stopped([code]: unknown[]): never {
  throw new Error(`workerd stopped at once, with code ${String(code)}.`)
}
