/** What went wrong, for code that has to decide. */
export type SandboxErrorCode =
  | 'invalid_option'
  | 'port_in_use'
  | 'listen_failed'
  | 'login_failed'
  | 'unknown_record'
  | 'record_gone'
  | 'invalid_change'

/** Every error this package throws on purpose. `next` says in words what to do about it. */
export class SandboxError extends Error {
  override readonly name = 'SandboxError'
  readonly code: SandboxErrorCode
  readonly next: string

  constructor(code: SandboxErrorCode, message: string, next: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.next = next
  }
}
