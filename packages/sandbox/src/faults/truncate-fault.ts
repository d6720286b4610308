import { gzipSync } from 'node:zlib'
import { sendAnswer, type Answer } from '../answer.ts'
import { integer, trueOrFalse } from '../option-checks.ts'
import type { Exchange, FaultDefinition } from './behaviour.ts'

/** The body ends too early. */
export interface TruncateFault {
  kind: 'truncate'
  /** How many bytes of the body arrive. Default: half of them. */
  bytes?: number
  /**
   * Compresses the body and cuts that, in a message that is whole as far as HTTP can see: clients that decompress
   * carelessly take it for ordinary, shorter text. Default false.
   */
  gzip?: boolean
}

export const truncateFault: FaultDefinition<TruncateFault> = {
  options: ['bytes', 'gzip'],
  purpose: 'A body that is cut off: half a list must become an error, never a short list.',
  read({ bytes: given, gzip: asked }) {
    const bytes = given === undefined ? undefined : integer('bytes', given, 0, 1e9)
    const gzip = trueOrFalse('gzip', asked, false)
    const cut = (body: Buffer) => body.subarray(0, bytes ?? Math.floor(body.length / 2))
    return {
      send: (answer, exchange) =>
        gzip
          ? sendCut(answer, cut(gzipSync(answer.body)), exchange)
          : sendPart(answer, cut(answer.body), exchange),
    }
  },
}

function sendCut(answer: Answer, body: Buffer, { response }: Exchange): Promise<void> {
  const headers = { ...answer.headers, 'content-encoding': 'gzip', 'content-length': body.length }
  sendAnswer(response, { ...answer, headers, body })
  return Promise.resolve()
}

/** Announces the whole length, and hangs up after a part. */
async function sendPart(answer: Answer, part: Buffer, { response }: Exchange): Promise<void> {
  response.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length })
  response.flushHeaders()
  await new Promise((resolve) => response.write(part, resolve))
  response.destroy()
}
