import type { Context } from './context.ts'
import { exitCodes } from './exit-codes.ts'
import { Interruption } from './interruption.ts'
import { run } from './run.ts'
import { readText, sink } from './streams.ts'

/** Runs the command line of this process: the one place that touches its streams, signals, environment and exit code. */
export async function runInProcess(): Promise<void> {
  const interruption = new AbortController()
  const stopListening = onSignals((exitCode) => {
    interruption.abort(new Interruption(exitCode))
  })
  endWithOutput()
  const context: Context = {
    env: process.env,
    stdout: sink(process.stdout),
    stderr: sink(process.stderr),
    get stdinIsTerminal() {
      return process.stdin.isTTY
    },
    readStdin: () => readText(process.stdin),
    signal: interruption.signal,
    now: () => Date.now(),
    ownsProcess: true,
    bypassProxy,
  }
  process.exitCode = await run(process.argv.slice(2), context)
  stopListening()
  // A request that nobody waits for any more would keep the process until its time limit.
  if (interruption.signal.aborted) process.exit()
}

function onSignals(stop: (exitCode: number) => void): () => void {
  const interrupt = () => {
    end(exitCodes.interrupted)
  }
  const terminate = () => {
    end(exitCodes.terminated)
  }
  const stopListening = () => {
    process.off('SIGINT', interrupt)
    process.off('SIGTERM', terminate)
  }
  // A second Ctrl-C ends the process at once: the handler is gone.
  const end = (exitCode: number) => {
    stopListening()
    stop(exitCode)
  }
  process.on('SIGINT', interrupt)
  process.on('SIGTERM', terminate)
  return stopListening
}

function endWithOutput(): void {
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    // Whoever read the output has enough of it: `filmmakers actors list --all | head`.
    if (code === 'EPIPE') process.exit(exitCodes.brokenPipe)
    process.stderr.write(
      `Error: the output cannot be written (${code ?? 'unknown reason'}); it is not complete.\n`,
    )
    process.exit(exitCodes.failure)
  })
  // Nobody reads the messages: the output and the exit code still count.
  process.stderr.on('error', () => undefined)
}

/** `fetch` reads the variable at each request, when `NODE_USE_ENV_PROXY` makes it use proxies at all. */
function bypassProxy(host: string): void {
  const value = process.env['no_proxy'] ?? process.env['NO_PROXY']
  process.env['no_proxy'] = value === undefined || value === '' ? host : `${value},${host}`
}
