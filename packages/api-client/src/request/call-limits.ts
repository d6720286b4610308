import { ParameterError } from '../errors.ts'
import type { LimitOptions } from '../options.ts'
import type { Priority } from '../rate-limit/rate-limit.ts'

/** The limits of one call, as numbers. */
export interface CallLimits {
  timeout: number
  deadline: number | undefined
  maxWait: number
  attempts: number
  priority: Priority | undefined
}

const priorities: readonly Priority[] = ['interactive', 'bulk']

const defaults: CallLimits = {
  timeout: 30_000,
  deadline: undefined,
  maxWait: 300_000,
  attempts: 3,
  priority: undefined,
}

/**
 * What an option leaves out, the limits it is laid over say.
 *
 * @throws {ParameterError} for limits that cannot work
 */
export function callLimits(options: LimitOptions, base: CallLimits = defaults): CallLimits {
  const { timeout, deadline, maxWait, retry, priority } = options
  return {
    timeout: duration('timeout', timeout) ?? base.timeout,
    deadline: duration('deadline', deadline) ?? base.deadline,
    maxWait: duration('maxWait', maxWait) ?? base.maxWait,
    attempts: attemptsOf(retry) ?? base.attempts,
    priority: priorityOf(priority) ?? base.priority,
  }
}

/** `Infinity` is a duration; what is no number, or less than none, is not. */
function duration(name: string, value: number | undefined): number | undefined {
  if (value === undefined || (typeof value === 'number' && value >= 0)) return value
  throw new ParameterError(
    `${name} must be a number of milliseconds, not ${typeof value === 'number' ? value : typeof value}.`,
    `Pass ${name} as 0 or more.`,
  )
}

function attemptsOf(retry: LimitOptions['retry']): number | undefined {
  if (retry === false) return 1
  const attempts = retry?.attempts
  if (attempts === undefined || (Number.isSafeInteger(attempts) && attempts >= 1)) return attempts
  throw new ParameterError(
    `retry.attempts must be a positive integer, not ${typeof attempts === 'number' ? attempts : typeof attempts}.`,
    'Pass retry: false for one try.',
  )
}

/** A word nobody knows would silently be no priority. */
function priorityOf(priority: Priority | undefined): Priority | undefined {
  if (priority === undefined || priorities.includes(priority)) return priority
  throw new ParameterError(
    `priority must be one of ${priorities.join(' and ')}, not ${JSON.stringify(priority)}.`,
    'Leave it out to go between the two.',
  )
}
