import { ResponseError, TimeoutError } from '../errors.ts'

export interface TryLimitsOptions {
  fetch: typeof fetch
  /** From the moment a request leaves until the last byte of its body, milliseconds. */
  timeout: number
  /** Decoded bytes a body may have. */
  maxBytes: number
  /** The caller's. */
  signal?: AbortSignal | undefined
}

/** The limits of one try: of each request it sends (a replay after 401 starts anew), and of the body it reads. */
export interface TryLimits {
  fetch: typeof fetch
  /** Reads a body within the limits. */
  readText(response: Response): Promise<string>
  /** The `Authorization` header sent last, to be kept out of errors. */
  authorization(): string | undefined
  /** Has to be called in the end, whatever happened. */
  stop(): void
}

export function createTryLimits({ fetch, timeout, maxBytes, signal }: TryLimitsOptions): TryLimits {
  const controller = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let authorization: string | undefined
  const abort = () => {
    controller.abort(signal?.reason)
  }
  signal?.addEventListener('abort', abort, { once: true })
  if (signal?.aborted) abort()

  const start = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      controller.abort(
        new TimeoutError(`No whole answer within ${timeout} ms.`, {
          code: 'timeout',
          retryable: true,
          next: 'Try again, or raise the timeout option.',
        }),
      )
    }, timeout)
  }

  return {
    fetch(input, init) {
      start()
      authorization = new Headers(init?.headers).get('authorization') ?? undefined
      return fetch(input, { ...init, signal: controller.signal })
    },
    async readText(response) {
      if (response.body === null) return ''
      const decoder = new TextDecoder()
      const reader = response.body.getReader()
      let text = ''
      let length = 0
      for (;;) {
        const { done, value } = await reader.read()
        if (done) return text + decoder.decode()
        length += value.byteLength
        if (length > maxBytes) {
          await reader.cancel()
          throw new ResponseError(`The answer is longer than ${maxBytes} bytes.`, {
            code: 'unreadable_response',
            status: response.status,
            next: 'Ask for fewer items with per_page, or for fewer fields.',
          })
        }
        text += decoder.decode(value, { stream: true })
      }
    },
    authorization: () => authorization,
    stop() {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
    },
  }
}
