/** A stream of text for a person or a program. */
export interface Sink {
  /** Resolves when there is room for more. */
  write(text: string): Promise<void>
  isTerminal: boolean
  /** Width of the terminal, in columns. */
  columns: number
  /** Whether colours are wanted there. */
  color: boolean
}

/** Everything a command sees of the world. */
export interface Context {
  env: Readonly<Record<string, string | undefined>>
  stdout: Sink
  stderr: Sink
  /** Reads standard input to its end. */
  readStdin(): Promise<string>
  /** Aborted by Ctrl-C. */
  signal: AbortSignal
  /** Epoch milliseconds. */
  now(): number
}
