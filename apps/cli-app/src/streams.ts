import type { ReadStream, WriteStream } from 'node:tty'
import type { Sink } from './context.ts'

/** A terminal, or a file or pipe in its place, which lack a terminal's members. */
type OutputStream = Pick<WriteStream, 'write'> & Partial<Pick<WriteStream, 'isTTY' | 'columns' | 'hasColors'>>

export function sink(stream: OutputStream): Sink {
  const isTerminal = stream.isTTY ?? false
  return {
    isTerminal,
    // Some pseudo-terminals say 0.
    columns: stream.columns === 0 ? 80 : (stream.columns ?? 80),
    // Respects NO_COLOR, FORCE_COLOR and TERM.
    color: isTerminal && (stream.hasColors?.() ?? false),
    write: (text) =>
      new Promise((resolve) => {
        // A failure is an event of the stream, too: who listens there decides what becomes of the process.
        stream.write(text, () => {
          resolve()
        })
      }),
  }
}

/** A stream to its end. */
export async function readText(
  stream: Pick<ReadStream, 'setEncoding'> & AsyncIterable<unknown>,
): Promise<string> {
  let text = ''
  stream.setEncoding('utf8')
  for await (const chunk of stream) text += String(chunk)
  return text
}
