import type { Context, Sink } from '../../src/context.ts'
import { run } from '../../src/run.ts'

export interface MemorySink extends Sink {
  text: string
}

export function memorySink(
  options: Partial<Pick<Sink, 'isTerminal' | 'columns' | 'color'>> = {},
): MemorySink {
  const sink: MemorySink = {
    text: '',
    isTerminal: false,
    columns: 80,
    color: false,
    ...options,
    write(text) {
      sink.text += text
      return Promise.resolve()
    },
  }
  return sink
}

export interface TestContext extends Context {
  stdout: MemorySink
  stderr: MemorySink
}

export function createContext(options: Partial<TestContext> = {}): TestContext {
  return {
    env: {},
    stdout: memorySink(),
    stderr: memorySink(),
    stdinIsTerminal: false,
    readStdin: () => Promise.resolve(''),
    signal: new AbortController().signal,
    now: () => Date.now(),
    bypassProxy: () => undefined,
    ...options,
  }
}

/** Runs the command in this process, on terminals of the given width. */
export async function onTerminal(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  columns = 80,
): Promise<{ code: number; stdout: string; stderr: string }> {
  const stdout = memorySink({ isTerminal: true, columns })
  const stderr = memorySink({ isTerminal: true, columns })
  const code = await run(args, createContext({ env, stdout, stderr }))
  return { code, stdout: stdout.text, stderr: stderr.text }
}
