import { expect } from 'vitest'
import type { Sandbox } from '../src/index.ts'
import { json } from './support.ts'

export type Json = Readonly<Record<string, unknown>>

export const command = (sandbox: Sandbox, name: string, body: Json = {}) =>
  fetch(`${sandbox.url}/_sandbox/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
export const ask = <T = Json>(sandbox: Sandbox, name: string) =>
  json<T>(fetch(`${sandbox.url}/_sandbox/${name}`))

export async function done(sandbox: Sandbox, name: string, body?: Json): Promise<Json> {
  const answer = await command(sandbox, name, body)
  const result = await json<Json>(answer)
  expect([answer.status, result]).toEqual([200, result])
  return result
}
