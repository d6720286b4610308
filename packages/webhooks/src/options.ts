import { WebhookVerificationError } from './errors.ts'

/**
 * Epoch milliseconds of an instant.
 *
 * @throws {WebhookVerificationError} `invalid_option`: with NaN every comparison would be false, and every signature young
 */
export function epochMilliseconds(now: number | Date): number {
  const milliseconds = Number(now)
  if (Number.isFinite(milliseconds)) return milliseconds
  throw invalidOption('`now` is not an instant', 'Pass epoch milliseconds or a valid Date.')
}

/** @throws {WebhookVerificationError} `invalid_option` */
export function checkedTolerance(tolerance: number): number {
  if (Number.isFinite(tolerance) && tolerance >= 0) return tolerance
  throw invalidOption('`tolerance` is not a duration', 'Pass milliseconds, such as 300_000.')
}

export function invalidOption(what: string, next: string): WebhookVerificationError {
  return new WebhookVerificationError(`${what}.`, 'invalid_option', next)
}
