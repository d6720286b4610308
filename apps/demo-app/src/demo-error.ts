import { FilmmakersError } from '@filmmakers-sdk/auth-core'

export type DemoErrorCode = 'invalid_port' | 'port_in_use' | 'listen_failed'

/** What can be wrong with this machine, and what to do about it. */
export class DemoError extends FilmmakersError<DemoErrorCode> {
  static {
    this.prototype.name = 'DemoError'
  }

  constructor(code: DemoErrorCode, message: string, next: string) {
    super('demo', message, { code, next })
  }
}
