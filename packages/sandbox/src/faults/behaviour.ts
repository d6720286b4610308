import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer } from '../answer.ts'

/** One request on its way. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** Where the sandbox is. */
  readonly origin: string
  /** Aborted when the connection is gone: nobody is left to wait for. */
  readonly gone: AbortSignal
}

/** What a fault does to an exchange. The stages of several faults that meet one request add up. */
export interface Behaviour {
  /** Before anything else happens. */
  before?: (exchange: Exchange) => Promise<void>
  /** In place of the real answer, which then counts against no rate limit; undefined where there is to be none at all. */
  instead?: (exchange: Exchange) => Answer | undefined
  /** Makes another answer of it. */
  change?: (answer: Answer, exchange: Exchange) => Answer
  /** Sends the answer in its own way. */
  send?: (answer: Answer, exchange: Exchange) => Promise<void>
}

/** How a kind of fault is read from its options, and what it is for. */
export interface FaultDefinition<F extends { kind: string }> {
  /** Names of its own options. */
  readonly options: readonly Exclude<keyof F, 'kind'>[]
  /** One sentence for people who look for a fault to try. */
  readonly purpose: string
  /** @throws SandboxError `invalid_option` that names the option and what it takes */
  readonly read: (options: FaultOptions) => Behaviour
}

/** Options as they came: from JavaScript or from JSON, with nothing known about them. */
export type FaultOptions = Readonly<Record<string, unknown>>
