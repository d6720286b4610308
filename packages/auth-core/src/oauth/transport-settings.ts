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
export function transportSettings({
  timeout = 30_000,
  maxWait = 300_000,
  retry,
}: TransportSettingsOptions): TransportSettings {
  const attempts = attemptsOf(retry)
  const areDurations = [timeout, maxWait].every((each) => Number.isFinite(each) && each >= 0)
  if (areDurations && Number.isSafeInteger(attempts) && attempts >= 1) return { timeout, maxWait, attempts }
  throw new AuthError('timeout, maxWait or retry is not what it must be.', {
    code: 'invalid_configuration',
    next: 'timeout and maxWait are milliseconds from 0 on, retry is false or { attempts: 3 }.',
  })
}

/** Called with whatever a JavaScript caller passed; NaN for what it cannot be. */
function attemptsOf(retry: TransportSettingsOptions['retry'] | true | number = {}): number {
  if (typeof retry === 'object') return retry.attempts ?? 3
  return retry === false ? 1 : NaN
}
