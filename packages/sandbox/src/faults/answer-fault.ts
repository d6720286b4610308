import { validateHeaderName, validateHeaderValue } from 'node:http'
import type { Answer } from '../answer.ts'
import { integer, invalid } from '../option-checks.ts'
import type { FaultDefinition, FaultOptions } from './behaviour.ts'

/** This answer in place of the real one. */
export interface AnswerFault {
  kind: 'answer'
  /** 200 to 599. */
  status: number
  headers?: Readonly<Record<string, string>>
  /** Sent as it is; an object is sent as JSON. */
  body?: string | Readonly<Record<string, unknown>>
}

export const answerFault: FaultDefinition<AnswerFault> = {
  options: ['status', 'headers', 'body'],
  purpose: 'Any status, header and body: maintenance pages, 500s, a 429 with or without Retry-After.',
  read(options) {
    const answer = readAnswer(options)
    return { instead: () => answer }
  },
}

function readAnswer({ status, headers = {}, body = '' }: FaultOptions): Answer {
  const checked = readHeaders(headers)
  const isText = typeof body === 'string'
  if (!isText && (typeof body !== 'object' || body === null))
    throw invalid('body', body, 'a string or an object')
  return {
    status: integer('status', status, 200, 599),
    headers: isText ? checked : { 'content-type': 'application/json', ...checked },
    body: Buffer.from(isText ? body : JSON.stringify(body)),
  }
}

function readHeaders(headers: unknown): Record<string, string> {
  if (typeof headers !== 'object' || headers === null) throw invalid('headers', headers, 'an object')
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]: [string, unknown]) => {
      if (typeof value !== 'string') throw invalid(`headers.${name}`, value, 'a string')
      try {
        validateHeaderName(name)
        validateHeaderValue(name, value)
      } catch {
        throw invalid('headers', name, 'a name and a value that can be sent')
      }
      return [name, value]
    }),
  )
}
