import type { IncomingMessage } from 'node:http'
import { SandboxError } from '../sandbox-error.ts'

export type JsonObject = Readonly<Record<string, unknown>>

const MOST_BYTES = 1_048_576

/** @throws SandboxError `invalid_option` for what is no JSON object, or is too long */
export async function readJson(request: IncomingMessage): Promise<JsonObject> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    // The rest is read and forgotten, so that the client gets to read the answer.
    if (bytes <= MOST_BYTES) chunks.push(chunk)
  }
  if (bytes > MOST_BYTES)
    throw new SandboxError('invalid_option', 'The command is too long', 'Send 1 MiB at most')
  const value = parse(Buffer.concat(chunks).toString())
  if (isObject(value)) return value
  throw new SandboxError(
    'invalid_option',
    'The command is no JSON object',
    'Send an object, {} where there is nothing to say',
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text === '' ? '{}' : text)
  } catch {
    return undefined
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
