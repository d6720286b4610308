import { isFilmmakersError } from '@filmmakers-sdk/auth-core'

/** An error of the SDK, with a next step that knows what was asked. */
export class Advised extends Error {
  static {
    this.prototype.name = 'Advised'
  }

  readonly reason: unknown
  /** What to do now, in words. */
  readonly next: string

  constructor(reason: unknown, next: string) {
    super('See reason.')
    this.reason = reason
    this.next = next
  }
}

/** The error, with this next step if it has the code. */
export function advise(error: unknown, code: string, next: string): unknown {
  return isFilmmakersError(error) && error.code === code ? new Advised(error, next) : error
}
