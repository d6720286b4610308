import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

const packageRoot = new URL('../..', import.meta.url)

export interface NodeProcess extends AsyncDisposable {
  readonly child: ChildProcess
  /** Sends a message; the code gets it by `process.on('message')`. */
  send(message: unknown): void
  /** The next message the code sends by `process.send`; rejects when the process ends before. */
  next(): Promise<unknown>
  /** How it ended: exit code or name of the signal. */
  readonly ended: Promise<number | string>
}

/** Runs code (a TypeScript module) in a Node of its own, straight from the sources. Killed when the test is over. */
export function startNode(
  code: string,
  args: readonly string[] = [],
  prefix: readonly string[] = [],
): NodeProcess {
  const options = ['--conditions=@filmmakers-sdk/source', '--input-type=module-typescript', '--eval', code]
  const [command = process.execPath, ...rest] = [...prefix, process.execPath, ...options, '--', ...args]
  const child = spawn(command, rest, { cwd: packageRoot, stdio: ['ignore', 'inherit', 'pipe', 'ipc'] })
  const messages: unknown[] = []
  let wake = Promise.withResolvers<undefined>()
  let complaints = ''
  child.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString()))
  child.on('message', (message) => {
    messages.push(message)
    wake.resolve(undefined)
    wake = Promise.withResolvers()
  })
  const ended = once(child, 'close').then(([exitCode, signal]) => (signal ?? exitCode) as number | string)
  return {
    child,
    ended,
    send: (message) => child.send(message as object),
    async next() {
      const isWaiting = () => messages.length === 0
      while (isWaiting()) {
        const end = await Promise.race([wake.promise, ended])
        if (end !== undefined && isWaiting()) {
          throw new Error(`The process ended with ${end} and without a message. ${complaints}`)
        }
      }
      return messages.shift()
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
