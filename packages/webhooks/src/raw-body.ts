/** A body as it came over the wire. Bytes are safest: decoding to text drops a byte order mark and invalid UTF-8. */
export type RawBody = string | ArrayBuffer | ArrayBufferView

/** What to do when there are no raw bytes. */
export const rawBodyHint =
  'Hand over the body as it came, before anything parses it: `await request.arrayBuffer()`, or `express.raw({ type: "*/*" })` in place of `express.json()`.'

/** The bytes of a body; `undefined` for anything that is not raw. */
export function rawBytes(body: unknown): Uint8Array | undefined {
  if (typeof body === 'string') return new TextEncoder().encode(body)
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength)
  return isArrayBuffer(body) ? new Uint8Array(body) : undefined
}

/**
 * The bytes of a body, or an error of the class of whoever asks.
 *
 * @throws `body_not_raw`
 */
export function checkedBytes(
  body: unknown,
  ErrorClass: new (message: string, code: 'body_not_raw', next: string) => Error,
): Uint8Array {
  const bytes = rawBytes(body)
  if (bytes !== undefined) return bytes
  const what = typeof body === 'object' ? 'an object that was parsed already' : `of type ${typeof body}`
  const message =
    body === undefined || body === null ? 'There is no body.' : `The body is ${what}, not the raw bytes.`
  throw new ErrorClass(message, 'body_not_raw', rawBodyHint)
}

/** `instanceof` knows only the buffers of its own realm; test environments have another one. */
function isArrayBuffer(value: unknown): value is ArrayBuffer {
  return Object.prototype.toString.call(value) === '[object ArrayBuffer]'
}
