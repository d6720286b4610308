import { integer } from '../option-checks.ts'
import type { FaultDefinition } from './behaviour.ts'
import { pause } from './latency-fault.ts'

/** The head comes at once, the body in drops. */
export interface DripFault {
  kind: 'drip'
  /** Bytes of a drop. Default 64. */
  bytes?: number
  /** Milliseconds between two drops, by the machine's clock. Default 250. */
  every?: number
}

export const dripFault: FaultDefinition<DripFault> = {
  options: ['bytes', 'every'],
  purpose: 'A body that trickles in: a timeout that is reset with every byte never fires.',
  read({ bytes: drop = 64, every: between = 250 }) {
    const bytes = integer('bytes', drop, 1, 1e9)
    const every = integer('every', between, 1, 600_000)
    return {
      async send({ status, headers, body }, { response, gone }) {
        response.writeHead(status, { ...headers, 'content-length': body.length })
        response.flushHeaders()
        for (let sent = 0; sent < body.length && !gone.aborted; sent += bytes) {
          await pause(every, gone)
          response.write(body.subarray(sent, sent + bytes))
        }
        response.end()
      },
    }
  },
}
