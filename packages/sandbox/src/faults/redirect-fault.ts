import { invalid, oneOf } from '../option-checks.ts'
import type { FaultDefinition } from './behaviour.ts'
import { otherOrigin } from './other-origin.ts'

/** A redirection to another origin. */
export interface RedirectFault {
  kind: 'redirect'
  /**
   * An http or https URL. Default: the same path of this sandbox under its other name, `localhost` for `127.0.0.1`: another
   * origin to every client, whose requests the log shows all the same.
   */
  to?: string
  /** 301, 302, 303, 307 or 308. Default 302. */
  status?: number
}

const STATUSES = [301, 302, 303, 307, 308]

export const redirectFault: FaultDefinition<RedirectFault> = {
  options: ['to', 'status'],
  purpose: 'A redirection to another origin: the credentials must stay at home.',
  read({ to, status: given = 302 }) {
    const status = oneOf('status', given, STATUSES)
    if (to !== undefined && !isWebAddress(to)) throw invalid('to', to, 'an http or https URL')
    return {
      instead: ({ request, origin }) => ({
        status,
        headers: { location: to ?? otherOrigin(origin) + (request.url ?? '') },
        body: Buffer.alloc(0),
      }),
    }
  },
}

function isWebAddress(value: unknown): value is string {
  return typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
}
