import type { Command } from 'commander'
import { seconds } from './values.ts'

/** Options of every command that asks the API. */
export interface CallOptions {
  json?: true
  /** Seconds. */
  timeout: number
  /** Seconds. */
  maxWait: number
}

/** Adds the options of a command that asks the API: after its own, so that help shows those first. */
export function addCallOptions(command: Command): Command {
  return command
    .option('--json', 'print JSON')
    .option('--timeout <seconds>', 'give up a request after this time', seconds(0.001), 30)
    .option(
      '--max-wait <seconds>',
      'wait this long for the rate limit when the server asks to',
      seconds(0),
      0,
    )
}
