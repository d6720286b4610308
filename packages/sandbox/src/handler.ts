import type { IncomingMessage, ServerResponse } from 'node:http'

/** Answers one request and resolves when the answer is written. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>
