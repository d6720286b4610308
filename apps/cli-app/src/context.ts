/** A stream of text for a person or a program. */
export interface Sink {
  /** Resolves when the text is handed over. */
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
  /** Whether a person types what `readStdin` reads. */
  stdinIsTerminal: boolean
  /** Reads standard input to its end. */
  readStdin(): Promise<string>
  /** Aborted by Ctrl-C, with an `Interruption`. */
  signal: AbortSignal
  /** Epoch milliseconds. */
  now(): number
  /** Whether the process runs this command and nothing else. */
  ownsProcess?: boolean | undefined
  /** From now on, requests to this host go past any proxy of the environment. */
  bypassProxy(host: string): void
}
