import { exitCodes } from './exit-codes.ts'

/** A failure of the command itself, not of a request. */
export class CommandError extends Error {
  static {
    this.prototype.name = 'CommandError'
  }

  readonly exitCode: number
  /** What to do now, in words. */
  readonly next: string | undefined

  constructor(message: string, next?: string, exitCode: number = exitCodes.failure) {
    super(message)
    this.next = next
    this.exitCode = exitCode
  }
}

/** The command line does not make sense; nothing was sent. */
export class UsageError extends CommandError {
  static {
    this.prototype.name = 'UsageError'
  }

  constructor(message: string, next?: string) {
    super(message, next, exitCodes.usage)
  }
}
