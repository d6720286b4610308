import { exitCodes } from './exit-codes.ts'

/** What went wrong, to search for. */
export type CommandErrorCode =
  | 'unknown_command'
  | 'unknown_option'
  | 'missing_argument'
  | 'excess_arguments'
  | 'missing_value'
  | 'invalid_value'
  | 'conflicting_options'
  | 'unfit_credentials'
  | 'port_in_use'
  /** Of the library that reads the command line, and not known by name here. */
  | 'usage'

/** A failure of the command itself, not of a request. */
export class CommandError extends Error {
  static {
    this.prototype.name = 'CommandError'
  }

  readonly code: CommandErrorCode
  readonly exitCode: number
  /** What to do now, in words. */
  readonly next: string

  constructor(code: CommandErrorCode, message: string, next: string, exitCode: number = exitCodes.failure) {
    super(message)
    this.code = code
    this.next = next
    this.exitCode = exitCode
  }
}

/** The command line does not make sense; nothing was sent. */
export class UsageError extends CommandError {
  static {
    this.prototype.name = 'UsageError'
  }

  constructor(code: CommandErrorCode, message: string, next: string) {
    super(code, message, next, exitCodes.usage)
  }
}
