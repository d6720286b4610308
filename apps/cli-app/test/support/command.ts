import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../../src/bin.ts', import.meta.url))

export interface Result {
  code: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
}

export interface RunningCommand {
  child: ChildProcessWithoutNullStreams
  result: Promise<Result>
  /** Resolves with standard output so far as soon as the text is in it. */
  printed(text: string): Promise<string>
}

export interface CommandOptions {
  env?: Readonly<Record<string, string>>
  stdin?: string
  nodeOptions?: readonly string[]
}

/** Starts the real command with an environment that holds nothing but what is given. */
export function start(args: readonly string[], options: CommandOptions = {}): RunningCommand {
  const child = spawn(
    process.execPath,
    ['--conditions=@filmmakers-sdk/source', ...(options.nodeOptions ?? []), bin, ...args],
    { env: { ...options.env }, stdio: 'pipe' },
  )
  let stdout = ''
  let stderr = ''
  const waiting = new Set<() => void>()
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
    for (const look of waiting) look()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  // A command that does not read its input closes it.
  child.stdin.on('error', () => undefined)
  child.stdin.end(options.stdin ?? '')
  const result = new Promise<Result>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      resolve({ code, signal, stdout, stderr })
    })
  })
  return {
    child,
    result,
    async printed(text) {
      const { promise, resolve } = Promise.withResolvers<string>()
      const look = () => {
        if (stdout.includes(text)) resolve(stdout)
      }
      waiting.add(look)
      look()
      const ended = result.then(({ code }): never => {
        throw new Error(`ended with ${String(code)} before it printed ${text}: ${stdout}${stderr}`)
      })
      return Promise.race([promise, ended])
    },
  }
}

export function filmmakers(args: readonly string[], options: CommandOptions = {}): Promise<Result> {
  return start(args, options).result
}
