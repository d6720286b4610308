import type { WriteStream } from 'node:tty'
import type { Context, Sink } from './context.ts'
import { exitCodes } from './exit-codes.ts'
import { run } from './run.ts'

/** Runs the command line of this process: the one place that touches its streams, signals and exit code. */
export async function runInProcess(): Promise<void> {
  const interruption = new AbortController()
  const interrupt = () => {
    // A second Ctrl-C ends the process at once: the handler is gone.
    process.off('SIGINT', interrupt)
    process.off('SIGTERM', interrupt)
    interruption.abort(new DOMException('Interrupted.', 'AbortError'))
  }
  process.on('SIGINT', interrupt)
  process.on('SIGTERM', interrupt)
  // Whoever read the output has enough of it: `filmmakers actors list --all | head`.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? exitCodes.brokenPipe : exitCodes.failure)
  })
  const context: Context = {
    env: process.env,
    stdout: sink(process.stdout),
    stderr: sink(process.stderr),
    readStdin,
    signal: interruption.signal,
    now: () => Date.now(),
  }
  process.exitCode = await run(process.argv.slice(2), context)
  process.off('SIGINT', interrupt)
  process.off('SIGTERM', interrupt)
}

/** A terminal, or a file or pipe in its place, which lack a terminal's members. */
type OutputStream = Pick<WriteStream, 'write' | 'once'> &
  Partial<Pick<WriteStream, 'isTTY' | 'columns' | 'hasColors'>>

function sink(stream: OutputStream): Sink {
  const isTerminal = stream.isTTY ?? false
  return {
    isTerminal,
    columns: stream.columns ?? 80,
    // Respects NO_COLOR, FORCE_COLOR and TERM.
    color: isTerminal && (stream.hasColors?.() ?? false),
    write: (text) =>
      new Promise((resolve) => {
        if (stream.write(text)) resolve()
        else stream.once('drain', resolve)
      }),
  }
}

async function readStdin(): Promise<string> {
  let text = ''
  process.stdin.setEncoding('utf8')
  for await (const chunk of process.stdin) text += String(chunk)
  return text
}
