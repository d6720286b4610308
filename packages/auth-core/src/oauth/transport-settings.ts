import { AuthError } from '../errors.ts'

export interface TransportSettingsOptions {
  /** For one request, until the last byte of the answer. Milliseconds, default 30,000. */
  timeout?: number | undefined
  /** The longest wait the server may dictate. Milliseconds, default 300,000; `0` fails at once. */
  maxWait?: number | undefined
  /** How often a request is sent at the most, the first time included. Default `{ attempts: 3 }`; `false` is one. */
  retry?: false | { attempts?: number | undefined } | undefined
}

export interface TransportSettings {
  timeout: number
  maxWait: number
  attempts: number
}

/**
 * The options with their defaults.
 *
 * @throws {AuthError} `invalid_configuration` for numbers that mean nothing: NaN would make a time limit fire at once
 */
export function transportSettings(options: TransportSettingsOptions): TransportSettings {
  const { timeout = 30_000, maxWait = 300_000, retry = {} } = options
  assertDuration(timeout, 'timeout')
  assertDuration(maxWait, 'maxWait')
  return { timeout, maxWait, attempts: attemptsOf(retry) }
}

function assertDuration(value: unknown, name: string): void {
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return
  throw new AuthError(`${name} must be a number of milliseconds from 0 on.`, {
    code: 'invalid_configuration',
    next: `Pass ${name} as a finite number, such as 30_000, or leave it out.`,
  })
}

function attemptsOf(retry: unknown): number {
  if (retry === false) return 1
  const attempts = typeof retry === 'object' && retry !== null && 'attempts' in retry ? retry.attempts : 3
  if (typeof retry === 'object' && retry !== null) {
    if (attempts === undefined) return 3
    if (typeof attempts === 'number' && Number.isSafeInteger(attempts) && attempts >= 1) return attempts
  }
  throw new AuthError('retry must be false or { attempts } with a whole number from 1 on.', {
    code: 'invalid_configuration',
    next: 'Pass retry: false for one attempt, or leave it out for 3.',
  })
}
