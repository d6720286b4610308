import { createHmac } from 'node:crypto'
import { startSandbox, type Sandbox, type SandboxOptions, type WebhookEvent } from '../src/index.ts'
import type { Received, Receiver } from './receiver.ts'

export const eventsOf = ({ received }: Receiver) =>
  received.map(({ body }) => JSON.parse(body) as WebhookEvent)
export const briefly = (receiver: Receiver) =>
  eventsOf(receiver).map(({ type, data }) => `${type} ${data.id}`)

/** A sandbox whose time stands still, with an endpoint. */
export async function startWith(url: string, options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ actors: 5, ...options, webhooks: { url, ...options.webhooks } })
  sandbox.clock.freeze()
  return sandbox
}

/** As the documentation has it, and not as the sandbox wrote it. */
export function verifies({ headers, body }: Received, apiKey: string): boolean {
  const [, t = '', v1 = ''] = /^t=(\d+), v1=([0-9a-f]{64})$/.exec(String(headers['x-signature'])) ?? []
  return createHmac('sha256', apiKey).update(`${t}.${body}`).digest('hex') === v1
}
