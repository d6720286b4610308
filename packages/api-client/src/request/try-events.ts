import type { FilmmakersError } from '@filmmakers-sdk/auth-core'
import { ApiError, isClientError } from '../errors.ts'
import type { ClientEvent, RequestEvent } from '../events.ts'
import { type AnswerHead, requestIdOf } from './answer.ts'
import { type ResponseInfo, tellResponse } from './response-meta.ts'

/** Who is told what happens in one try; nobody, in the usual case. */
export interface TryEvents {
  onRequest: (() => (response: AnswerHead) => void) | undefined
  onWait: ((wait: number) => void) | undefined
}

const nobody: TryEvents = { onRequest: undefined, onWait: undefined }

/**
 * @param request its URL whole
 */
export function tryEvents(
  emit: ((event: ClientEvent) => void) | undefined,
  onResponse: ((response: ResponseInfo) => void) | undefined,
  request: RequestEvent,
): TryEvents {
  const { method, url, attempt } = request
  const tell = onResponse && tellResponse(onResponse, { method, url })
  if (emit === undefined) return tell === undefined ? nobody : { ...nobody, onRequest: () => tell }
  const about = { method, url: withoutQuery(url), attempt }
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
