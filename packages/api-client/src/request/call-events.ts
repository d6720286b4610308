import type { FilmmakersError } from '@filmmakers-sdk/auth-core'
import { ApiError, isClientError } from '../errors.ts'
import type { ClientEvent } from '../events.ts'
import { type AnswerHead, requestIdOf } from './answer.ts'
import { type ResponseInfo, tellResponse } from './response-meta.ts'

export interface Listeners {
  emit: ((event: ClientEvent) => void) | undefined
  onResponse: ((response: ResponseInfo) => void) | undefined
}

/** Who is told what happens to the requests of one call; nobody, in the usual case. */
export interface CallEvents {
  onRequest: (() => (response: AnswerHead) => void) | undefined
  onWait: ((wait: number) => void) | undefined
}

/** What most calls have. */
const nobody: CallEvents = { onRequest: undefined, onWait: undefined }

/**
 * @param request its URL whole @param attempt from 1
 */
export function callEvents(
  { emit, onResponse }: Listeners,
  request: Pick<ResponseInfo, 'method' | 'url'>,
  attempt: number,
): CallEvents {
  if (emit === undefined && onResponse === undefined) return nobody
  const tell = onResponse && tellResponse(onResponse, request)
  if (emit === undefined) return { onRequest: tell && (() => tell), onWait: undefined }
  const about = { ...request, url: withoutQuery(request.url), attempt }
  return {
    onRequest() {
      const began = performance.now()
      emit({ type: 'request', ...about })
      return (response) => {
        const requestId = requestIdOf(response)
        emit({
          type: 'response',
          ...about,
          status: response.status,
          duration: performance.now() - began,
          ...(requestId !== undefined && { requestId }),
        })
        tell?.(response)
      }
    },
    onWait(wait) {
      emit({ type: 'waiting', ...about, wait })
    },
  }
}

/** Tells of a try that failed and is not the last one. */
export function retryEvent(
  emit: (event: ClientEvent) => void,
  { method, url }: Pick<ResponseInfo, 'method' | 'url'>,
): (error: FilmmakersError, attempt: number, wait: number) => void {
  return (error, attempt, wait) => {
    if (!isClientError(error)) return
    const status = error instanceof ApiError ? { status: error.status } : {}
    emit({ type: 'retry', method, url: withoutQuery(url), attempt, reason: error.code, ...status, wait })
  }
}

function withoutQuery(url: string): string {
  const end = url.indexOf('?')
  return end < 0 ? url : url.slice(0, end)
}
