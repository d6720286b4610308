import { integer, invalid, refuseUnknown, trueOrFalse } from '../option-checks.ts'
import { readTarget } from './target.ts'

export interface WebhookOptions {
  /** Where deliveries go, one or several. Default none; `webhooks.register()` adds some while the sandbox runs. */
  url?: string | readonly string[]
  /** Allows URLs on other machines. Default false: loopback only. */
  anyHost?: boolean
  /** How long updates of one record are gathered into one event, in milliseconds of the sandbox's clock. Default 2,000. */
  groupWithin?: number
  /** How often an event is sent until it is given up. Default 6. */
  attempts?: number
  /** Milliseconds of the sandbox's clock before the second attempt; each later wait is twice as long. Default 10,000. */
  firstRetry?: number
  /** How long an endpoint has to answer, in milliseconds of the machine's clock. Default 5,000. */
  timeout?: number
}

export interface WebhookSettings {
  readonly urls: readonly string[]
  readonly anyHost: boolean
  readonly groupWithin: number
  readonly attempts: number
  readonly firstRetry: number
  readonly timeout: number
}

const KNOWN = ['url', 'anyHost', 'groupWithin', 'attempts', 'firstRetry', 'timeout']
const DAY = 86_400_000

/** @throws SandboxError `invalid_option` */
export function readWebhooks(options: WebhookOptions = {}): WebhookSettings {
  refuseUnknown('webhooks.', options, KNOWN)
  const { url = [], groupWithin = 2000, attempts = 6, firstRetry = 10_000, timeout = 5000 } = options
  const anyHost = trueOrFalse('webhooks.anyHost', options.anyHost, false)
  const urls: unknown = typeof url === 'string' ? [url] : url
  if (!Array.isArray(urls)) throw invalid('webhooks.url', url, 'a URL or an array of URLs')
  return {
    urls: urls.map((each) => readTarget('webhooks.url', each, anyHost).href),
    anyHost,
    groupWithin: integer('webhooks.groupWithin', groupWithin, 0, DAY),
    attempts: integer('webhooks.attempts', attempts, 1, 100),
    firstRetry: integer('webhooks.firstRetry', firstRetry, 1, DAY),
    timeout: integer('webhooks.timeout', timeout, 1, 600_000),
  }
}
