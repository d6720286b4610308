import { validateHeaderValue } from 'node:http'
import { withoutHeader } from '../answer.ts'
import { invalid } from '../option-checks.ts'
import type { FaultDefinition } from './behaviour.ts'

/** The real body under a wrong name. */
export interface ContentTypeFault {
  kind: 'content-type'
  /** Default `text/html`; an empty one leaves the header out. */
  type?: string
}

export const contentTypeFault: FaultDefinition<ContentTypeFault> = {
  options: ['type'],
  purpose:
    'A proxy that relabels answers: the client must not believe in JSON it was not promised, nor crash.',
  read({ type = 'text/html' }) {
    if (typeof type !== 'string' || !sendable(type)) throw invalid('type', type, 'a media type')
    return {
      change(answer) {
        const headers = withoutHeader(answer.headers, 'content-type')
        return { ...answer, headers: type === '' ? headers : { ...headers, 'content-type': type } }
      },
    }
  },
}

function sendable(value: string): boolean {
  try {
    validateHeaderValue('content-type', value)
    return true
  } catch {
    return false
  }
}
