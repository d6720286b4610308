import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { startApiServer } from './test-support/api-server.ts'
import { clientOf, rejection } from './test-support/clients.ts'
import { cut, empty, endlessBody, json, silence } from './test-support/replies.ts'
import { createUndiciFetch } from './test-support/undici-fetch.ts'

test('the README has it as it is tested', async () => {
  const [readme, source] = await Promise.all(
    ['../README.md', 'test-support/undici-fetch.ts'].map((path) =>
      readFile(new URL(path, import.meta.url), 'utf8'),
    ),
  )
  expect(readme).toContain(`\`\`\`ts\n${source ?? '?'}\`\`\``)
})

describe('a client on a fetch without the Fetch layer', () => {
  const fetch = createUndiciFetch()

  test('reads a record and what came with it', async () => {
    const server = await startApiServer(json({ id: 1 }, 200, { etag: 'W/"1"', 'x-request-id': 'r1' }))
    expect(await clientOf(server, { fetch }).actorProfiles.get(1).withResponse()).toMatchObject({
      data: { id: 1 },
      etag: 'W/"1"',
      requestId: 'r1',
    })
    expect(server.requests[0]?.headers).toMatchObject({
      authorization: expect.stringMatching(/^Token /) as string,
    })
  })

  test('reads what the server compresses unasked', async () => {
    const server = await startApiServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
      response.end(gzipSync('{"id":1}'))
    })
    expect(await clientOf(server, { fetch }).actorProfiles.get(1)).toEqual({ id: 1 })
  })

  test('tries neither an answer again that is too long nor an error whose page is', async () => {
    const long = Buffer.alloc(70 * 1024 * 1024, ' ')
    const server = await startApiServer(
      (_, response) => response.writeHead(404).end(long),
      (_, response) => response.writeHead(200).end(long),
    )
    const { actorProfiles } = clientOf(server, { fetch })
    expect(await rejection(actorProfiles.get(1))).toMatchObject({ code: 'not_found' })
    expect(await rejection(actorProfiles.get(1))).toMatchObject({ code: 'unreadable_response' })
    expect(server.requests).toHaveLength(2)
  })

  test('tells what did not change, and what is gone', async () => {
    const server = await startApiServer(
      empty(304, { etag: 'W/"1"' }),
      json({ id: 1, status: 'merged', new_id: 2 }, 410),
    )
    const { actorProfiles } = clientOf(server, { fetch })
    expect(await actorProfiles.get(1, {}, { ifNoneMatch: 'W/"1"' })).toMatchObject({ etag: 'W/"1"' })
    expect(await rejection(actorProfiles.get(1))).toMatchObject({ code: 'merged', newId: 2 })
  })

  test('security 23: follows no redirect', async () => {
    const other = await startApiServer(json({ id: 1 }))
    const server = await startApiServer(empty(302, { location: `${other.url}/api/v1/actor_profiles/1` }))
    await rejection(clientOf(server, { fetch }).actorProfiles.get(1))
    expect(other.requests).toEqual([])
  })

  test('tries a cut answer again, and keeps to its time limits and to aborts', async () => {
    const server = await startApiServer(cut, json({ id: 1 }), silence, endlessBody, silence)
    const { actorProfiles } = clientOf(server, { fetch })
    expect(await actorProfiles.get(1)).toEqual({ id: 1 })
    const hasty = { timeout: 50, retry: false } as const
    expect(await rejection(actorProfiles.get(1, {}, hasty))).toMatchObject({ code: 'timeout' })
    expect(await rejection(actorProfiles.get(1, {}, hasty))).toMatchObject({ code: 'timeout' })
    const abort = new AbortController()
    server.onRequest = () => {
      abort.abort('enough')
    }
    expect(await rejection(actorProfiles.get(1, {}, { signal: abort.signal }))).toBe('enough')
  })
})
