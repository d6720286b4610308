import { accessToken, apiKey, type AuthStrategy } from '@filmmakers-sdk/auth-core'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createFilmmakersClient, type FilmmakersClientOptions } from './index.ts'
import { startApiServer } from './test-support/api-server.ts'
import { key, rejection } from './test-support/clients.ts'
import { json } from './test-support/replies.ts'

beforeEach(() => void vi.stubGlobal('window', { document: {} }))
afterEach(() => void vi.unstubAllGlobals())

const ofMyOwn = (scheme: string): AuthStrategy => ({ getAuthorization: () => `${scheme} token=${key}` })
const allowedKey = () => apiKey(key, { dangerouslyAllowBrowser: true })

async function setUp(options: FilmmakersClientOptions) {
  const server = await startApiServer(json({ id: 1 }))
  return { server, client: createFilmmakersClient({ baseUrl: server.url, ...options }) }
}

describe('security 91: in a browser', () => {
  test.each<[string, () => FilmmakersClientOptions]>([
    ['that a strategy of the caller gives', () => ({ auth: ofMyOwn('Token') })],
    ['whose scheme is in small letters', () => ({ auth: ofMyOwn('token') })],
    [
      'that was allowed, when the client says no',
      () => ({ auth: allowedKey(), dangerouslyAllowBrowser: false }),
    ],
  ])('a key %s is not sent', async (_, options) => {
    const { server, client } = await setUp(options())
    expect(await rejection(client.actorProfiles.get(1))).toMatchObject({
      name: 'AuthError',
      code: 'invalid_configuration',
    })
    expect(server.requests).toEqual([])
  })

  test.each<[string, () => FilmmakersClientOptions]>([
    ['the client allows a key', () => ({ auth: ofMyOwn('Token'), dangerouslyAllowBrowser: true })],
    ['apiKey allowed it', () => ({ auth: allowedKey() })],
    ['it is a Bearer token', () => ({ auth: accessToken('token') })],
  ])('a request is sent when %s', async (_, options) => {
    const { server, client } = await setUp(options())
    expect(await client.actorProfiles.get(1)).toEqual({ id: 1 })
    expect(server.requests).toHaveLength(1)
  })
})
