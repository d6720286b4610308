import { sendAnswer } from '../answer.ts'
import { captureAnswer } from '../captured-response.ts'
import type { Handler } from '../handler.ts'
import type { Behaviour, Exchange } from './behaviour.ts'

/** Has a request answered with everything going wrong that is planned for it. */
export async function meetFaults(
  faults: readonly Behaviour[],
  exchange: Exchange,
  serve: Handler,
): Promise<void> {
  const { request, response } = exchange
  for (const { before } of faults) await before?.(exchange)
  if (exchange.gone.aborted) return
  if (faults.every(({ instead, change, send }) => (instead ?? change ?? send) === undefined)) {
    await serve(request, response)
    return
  }

  const substitute = faults.find(({ instead }) => instead !== undefined)?.instead
  const answer = substitute === undefined ? await captureAnswer(request, serve) : substitute(exchange)
  if (answer === undefined) return
  const changed = faults.reduce((latest, { change }) => change?.(latest, exchange) ?? latest, answer)
  const send = faults.find((fault) => fault.send !== undefined)?.send
  if (send === undefined) sendAnswer(response, changed)
  else await send(changed, exchange)
}
