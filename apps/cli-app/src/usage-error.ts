/** The command line does not make sense; nothing was sent. */
export class UsageError extends Error {
  static {
    this.prototype.name = 'UsageError'
  }

  /** What to type instead. */
  readonly next: string | undefined

  constructor(message: string, next?: string) {
    super(message)
    this.next = next
  }
}
