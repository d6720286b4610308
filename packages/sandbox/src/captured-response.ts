import {
  ServerResponse,
  type IncomingMessage,
  type OutgoingHttpHeader,
  type OutgoingHttpHeaders,
} from 'node:http'
import type { Answer } from './answer.ts'
import type { Handler } from './handler.ts'

/** Has a request answered, but keeps the answer in memory in place of sending it, so that it can be changed. */
export async function captureAnswer(request: IncomingMessage, handler: Handler): Promise<Answer> {
  const response = new CapturedResponse(request)
  await handler(request, response)
  return response.answer()
}

/** What a handler sees: a response like any other, whose bytes go nowhere. */
class CapturedResponse extends ServerResponse {
  readonly #chunks: Buffer[] = []

  override writeHead(
    status: number,
    ...rest: (string | OutgoingHttpHeaders | OutgoingHttpHeader[] | undefined)[]
  ): this {
    this.statusCode = status
    const headers = rest.find((part) => typeof part === 'object')
    if (Array.isArray(headers)) throw new TypeError('headers come as an object')
    for (const [name, value] of Object.entries(headers ?? {}))
      if (value !== undefined) this.setHeader(name, value)
    return this
  }

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.#keep(chunk, rest)
    return true
  }

  override end(...rest: unknown[]): this {
    const [chunk, ...others] = rest
    if (typeof chunk !== 'function') this.#keep(chunk, others)
    // Whoever waits for the end of the answer learns of it.
    queueMicrotask(() => this.emit('finish'))
    return this
  }

  override flushHeaders(): void {
    // There is nowhere to flush them to.
  }

  answer(): Answer {
    for (const name of ['connection', 'transfer-encoding']) this.removeHeader(name)
    return { status: this.statusCode, headers: { ...this.getHeaders() }, body: Buffer.concat(this.#chunks) }
  }

  #keep(chunk: unknown, rest: readonly unknown[]): void {
    if (typeof chunk === 'string') this.#chunks.push(Buffer.from(chunk))
    else if (chunk instanceof Uint8Array) this.#chunks.push(Buffer.from(chunk))
    const done = rest.find((part) => typeof part === 'function')
    if (done !== undefined) {
      queueMicrotask(() => {
        Reflect.apply(done, undefined, [])
      })
    }
  }
}
