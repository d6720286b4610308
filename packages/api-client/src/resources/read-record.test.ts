import { createManualClock } from '@filmmakers-sdk/auth-core/testing'
import { describe, expect, test } from 'vitest'
import { isNotModified, MergedError, NotModified } from '../index.ts'
import { type Reply, startApiServer } from '../test-support/api-server.ts'
import { clientOf, rejection } from '../test-support/clients.ts'
import { empty, json, silence } from '../test-support/replies.ts'

/** The list of names, or 304 for those who have it. */
const tagged: Reply = (request, response) => {
  const headers = { etag: 'W/"v1"', 'x-request-id': 'r' }
  if (request.headers['if-none-match'] === headers.etag) empty(304, headers)(request, response)
  else json({ id: 1, first_name: 'Anna' }, 200, headers)(request, response)
}

function merged(id: number, newId: number): Reply {
  return json({ id, status: 'merged', new_id: newId }, 410, { 'x-request-id': `r${id}` })
}

describe('security 87: a conditional read', () => {
  test('gives a value of its own when nothing changed, and never undefined', async () => {
    const server = await startApiServer(tagged)
    const { actorProfiles } = clientOf(server)
    const { etag } = await actorProfiles.get(1).withResponse()
    const call = actorProfiles.get(1, {}, { ifNoneMatch: etag })
    const result = await call
    expect(result).toBeInstanceOf(NotModified)
    expect(isNotModified(result)).toBe(true)
    expect(result).toMatchObject({ status: 304, etag: 'W/"v1"', requestId: 'r' })
    expect(isNotModified(result) && result.headers.get('etag')).toBe('W/"v1"')
    expect(await call.withResponse()).toMatchObject({
      data: result,
      status: 304,
      etag: 'W/"v1"',
      requestId: 'r',
    })
    expect(server.requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, 'W/"v1"'])
  })

  test('gives the data when something changed, or nothing is kept yet', async () => {
    const server = await startApiServer(tagged)
    const { actorProfiles } = clientOf(server)
    for (const ifNoneMatch of ['W/"v0"', undefined]) {
      const { data, etag } = await actorProfiles.get(1, { locale: 'de' }, { ifNoneMatch }).withResponse()
      expect([isNotModified(data), data, etag]).toEqual([false, { id: 1, first_name: 'Anna' }, 'W/"v1"'])
    }
  })

  test('works for attributes and for whatever request() reads', async () => {
    const server = await startApiServer(tagged)
    const client = clientOf(server)
    const options = { ifNoneMatch: 'W/"v1"' }
    for (const call of [
      client.attributes.list(options),
      client.attributes.get('dances', { locale: 'de' }, options),
      client.request('actor_profiles', { per_page: 1000 }, options),
    ]) {
      expect(isNotModified(await call)).toBe(true)
    }
  })

  test('is an error when the answer is 304 and nobody asked for it', async () => {
    const server = await startApiServer(empty(304))
    const client = clientOf(server)
    const calls = [
      client.actorProfiles.get(1),
      client.actorProfiles.get(1, {}, { ifNoneMatch: undefined }),
      client.actorProfiles.list(),
      client.request('x'),
      // What a program without types may pass.
      client.check(Object.assign({ retry: false } as const, { ifNoneMatch: 'x' })),
    ]
    for (const error of await Promise.all(calls.map(rejection))) {
      expect(error).toMatchObject({ code: 'unexpected_status', status: 304 })
    }
    expect(server.requests.some(({ headers }) => 'if-none-match' in headers)).toBe(false)
  })

  test('of a list is refused: one page that did not change says nothing of the others', async () => {
    const server = await startApiServer(tagged)
    const options = Object.assign({ allowIncomplete: true }, { ifNoneMatch: 'W/"v1"' })
    expect(await rejection(clientOf(server).actorProfiles.list({}, options))).toMatchObject({
      code: 'invalid_parameter',
    })
    expect(server.requests).toHaveLength(0)
  })

  test.each(['', ' ', 'a\r\nx: y', 'a\n', '\0', 'ü€', ' "a"', 5, null, {}])(
    'security 86: an ifNoneMatch of %j is refused before anything is sent',
    async (tag: unknown) => {
      const server = await startApiServer(tagged)
      const call = clientOf(server).actorProfiles.get(1, {}, { ifNoneMatch: tag as string })
      expect(await rejection(call)).toMatchObject({ code: 'invalid_parameter' })
      expect(server.requests).toHaveLength(0)
    },
  )

  test('takes a result of another copy of this package for what it is', () => {
    const other = { [Symbol.for('@filmmakers-sdk/not-modified')]: true }
    expect([other, {}, null, undefined, 304].map(isNotModified)).toEqual([true, false, false, false, false])
  })
})

describe('security 60: followMerged', () => {
  const anna = json({ id: 4, first_name: 'Anna' })

  test('reads the record that a merged one is in now', async () => {
    const server = await startApiServer(merged(1, 2), merged(2, 3), merged(3, 4), anna)
    const call = clientOf(server).actorProfiles.get(1, { locale: 'de' }, { followMerged: true })
    expect(await call).toEqual({ id: 4, first_name: 'Anna' })
    expect(server.requests.map(({ url }) => url)).toEqual(
      [1, 2, 3, 4].map((id) => `/api/v1/actor_profiles/${id}?locale=de`),
    )
  })

  test.each([{}, { followMerged: false }, { followMerged: undefined }])(
    'with %j is not asked for',
    async (options) => {
      const server = await startApiServer(merged(1, 2), anna)
      expect(await rejection(clientOf(server).actorProfiles.get(1, {}, options))).toMatchObject({
        code: 'merged',
        newId: 2,
        next: 'Use id 2 from now on.',
      })
      expect(server.requests).toHaveLength(1)
    },
  )

  test('follows five times, and no further', async () => {
    const chain = (length: number) => Array.from({ length }, (_, i) => merged(i + 1, i + 2))
    const five = await startApiServer(...chain(5), json({ id: 6 }))
    expect(await clientOf(five).actorProfiles.get(1, {}, { followMerged: true })).toEqual({ id: 6 })
    const six = await startApiServer(...chain(6), json({ id: 7 }))
    const error = await rejection(clientOf(six).actorProfiles.get(1, {}, { followMerged: true }))
    expect(error).toBeInstanceOf(MergedError)
    expect(error).toMatchObject({
      code: 'merged',
      newId: 7,
      status: 410,
      requestId: 'r6',
      body: { id: 6, status: 'merged', new_id: 7 },
      message: 'The record was merged more than 5 times in a row: 1 -> 2 -> 3 -> 4 -> 5 -> 6 -> 7.',
    })
    expect(six.requests).toHaveLength(6)
  })

  test('ends when records name each other', async () => {
    const server = await startApiServer(merged(1, 2), merged(2, 3), merged(3, 2))
    const error = await rejection(clientOf(server).actorProfiles.get(1, {}, { followMerged: true }))
    expect(error).toMatchObject({
      code: 'merged',
      newId: 2,
      message: 'Merged records name each other as their successor: 1 -> 2 -> 3 -> 2.',
    })
    expect(server.requests).toHaveLength(3)
  })

  test('ends with what is at the end of the chain', async () => {
    const gone = await startApiServer(merged(1, 2), json({ id: 2, status: 'deleted' }, 410))
    expect(await rejection(clientOf(gone).actorProfiles.get(1, {}, { followMerged: true }))).toMatchObject({
      code: 'deleted',
    })
    const missing = await startApiServer(merged(1, 2), empty(404))
    expect(await rejection(clientOf(missing).actorProfiles.get(1, {}, { followMerged: true }))).toMatchObject(
      {
        code: 'not_found',
      },
    )
  })

  test('goes with ifNoneMatch: the tag is that of the record at the end', async () => {
    const server = await startApiServer(merged(1, 2), tagged)
    const options = { followMerged: true, ifNoneMatch: 'W/"v1"' }
    expect(isNotModified(await clientOf(server).actorProfiles.get(1, {}, options))).toBe(true)
  })

  test('has one deadline for all of it', async () => {
    const clock = createManualClock()
    const server = await startApiServer((request, response) => {
      clock.advance(600)
      merged(1, 2)(request, response)
    }, silence)
    server.onRequest = () => {
      if (server.requests.length === 2) clock.advance(600)
    }
    const options = { followMerged: true, deadline: 1000, retry: false } as const
    const error = await rejection(clientOf(server, { clock }).actorProfiles.get(1, {}, options))
    expect(error).toMatchObject({ code: 'timeout', message: 'No result within the deadline of 1000 ms.' })
    expect(server.requests).toHaveLength(2)
  })
})
