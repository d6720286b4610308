import type { Context } from '../context.ts'

export interface ListProgress {
  /** Shows that more entries came, of so many. */
  add(entries: number, total: number | undefined): Promise<void>
  /** Takes the line away, before something else is written. */
  clear(): Promise<void>
  done(): Promise<void>
  /** Says that the output is not the whole list, whoever reads. */
  stopped(): Promise<void>
}

/** Where the line begins, with all of it erased. */
const again = '\r\u001b[K'

/** How far a list has been read: one line of standard error that is written over, for people only. */
export function listProgress({ stdout, stderr }: Context, json: boolean): ListProgress {
  // JSON is written as it comes: on the same terminal, erasing a line would erase records.
  const isShown = stderr.isTerminal && !(json && stdout.isTerminal)
  let count = 0
  const show = async (text: string) => {
    if (isShown) await stderr.write(`${again}${text}`)
  }
  return {
    async add(entries, total) {
      count += entries
      await show(`${count} of ${total ?? 'unknown'} actors …`)
    },
    clear: () => show(''),
    async done() {
      if (stderr.isTerminal) await stderr.write(`${count} ${count === 1 ? 'actor' : 'actors'}.\n`)
    },
    async stopped() {
      await show('')
      if (count > 0) await stderr.write(`Stopped after ${count} actors: the output is not the whole list.\n`)
    },
  }
}
