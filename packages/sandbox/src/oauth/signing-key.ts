import { generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'

/** A new RS256 key, made for this one sandbox, in memory only. It takes a while: begin early, off the main thread. */
export async function generateSigningKey(): Promise<Record<string, unknown>> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }
}
