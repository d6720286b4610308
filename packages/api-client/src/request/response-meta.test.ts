import type { AuthStrategy } from '@filmmakers-sdk/auth-core'
import { describe, expect, test } from 'vitest'
import type { ResponseInfo } from '../index.ts'
import { actorList } from '../test-support/actor-list.ts'
import { startApiServer } from '../test-support/api-server.ts'
import { clientOf, key, rejection } from '../test-support/clients.ts'
import { idsOf } from '../test-support/lists.ts'
import { cut, empty, json, reset } from '../test-support/replies.ts'

/** Options that note what they are told. */
function noting() {
  const seen: ResponseInfo[] = []
  return { seen, onResponse: (response: ResponseInfo) => void seen.push(response) }
}

describe('onResponse', () => {
  test('is told of an answer before the call ends', async () => {
    const server = await startApiServer(json({ id: 1 }, 200, { etag: 'W/"1"', 'x-request-id': 'r' }))
    const { seen, onResponse } = noting()
    await clientOf(server).actorProfiles.get(1, { locale: 'de' }, { onResponse })
    expect(seen).toMatchObject([
      {
        method: 'GET',
        url: `${server.url}/api/v1/actor_profiles/1?locale=de`,
        status: 200,
        etag: 'W/"1"',
        requestId: 'r',
      },
    ])
    expect(seen[0]?.headers.get('etag')).toBe('W/"1"')
  })

  test('is told of every try that got an answer', async () => {
    const server = await startApiServer(empty(503), reset, empty(429), cut, json({ id: 1 }))
    const { seen, onResponse } = noting()
    await clientOf(server).actorProfiles.get(1, {}, { onResponse, retry: { attempts: 5 } })
    expect(seen.map(({ status }) => status)).toEqual([503, 429, 200, 200])
  })

  test('is told of a 401 that a new token makes up for', async () => {
    const server = await startApiServer(empty(401), json({ id: 1 }))
    let token = 1
    const auth: AuthStrategy = {
      getAuthorization: () => `Bearer t0ken-${token}`,
      invalidate: () => {
        token += 1
      },
    }
    const { seen, onResponse } = noting()
    await clientOf(server, { auth }).actorProfiles.get(1, {}, { onResponse })
    expect(seen.map(({ status }) => status)).toEqual([401, 200])
    expect(JSON.stringify(seen)).not.toContain('t0ken')
  })

  test('is told of the answer that is an error in the end, and of those on the way to a merged record', async () => {
    const server = await startApiServer(
      json({ id: 1, status: 'merged', new_id: 2 }, 410),
      json({ id: 2, status: 'deleted' }, 410),
    )
    const { seen, onResponse } = noting()
    await rejection(clientOf(server).actorProfiles.get(1, {}, { onResponse, followMerged: true }))
    expect(seen.map(({ url }) => url)).toEqual(
      [1, 2].map((id) => `${server.url}/api/v1/actor_profiles/${id}`),
    )
  })

  test('is told of each page, of HEAD and of request()', async () => {
    const server = await startApiServer(actorList(5))
    const { seen, onResponse } = noting()
    const client = clientOf(server)
    await idsOf(client.actorProfiles.list({ per_page: 2 }, { onResponse }))
    await client.check({ onResponse })
    await client.request('actor_profiles', {}, { onResponse })
    expect(seen.map(({ method, url }) => `${method} ${new URL(url).search}`)).toEqual([
      'GET ?per_page=2',
      'GET ?per_page=2&page=2',
      'GET ?per_page=2&page=3',
      'HEAD ',
      'GET ',
    ])
    expect(seen.map(({ headers }) => headers.get('total'))).toEqual(['5', '5', '5', '5', '5'])
  })

  test('does no harm when it throws, or changes what it is given', async () => {
    const server = await startApiServer(actorList(5))
    const throwing = () => {
      throw new Error('Not my day.')
    }
    // The headers of a fetch of one's own may be changed, those of the platform's not.
    const remade: typeof fetch = async (input, init) => {
      const { body, status, headers } = await fetch(input, init)
      return new Response(body, { status, headers })
    }
    const { actorProfiles } = clientOf(server, { fetch: remade })
    expect(await idsOf(actorProfiles.list({ per_page: 2 }, { onResponse: throwing }))).toHaveLength(5)
    const changing = ({ headers }: ResponseInfo) => {
      headers.delete('link')
    }
    expect(await idsOf(actorProfiles.list({ per_page: 2 }, { onResponse: changing }))).toHaveLength(5)
  })

  test('security 62: is not told what was sent to prove who is asking', async () => {
    const server = await startApiServer(json({ id: 1 }))
    const { seen, onResponse } = noting()
    await clientOf(server).actorProfiles.get(1, {}, { onResponse })
    expect(JSON.stringify(seen.map(({ headers, ...rest }) => [rest, [...headers]]))).not.toContain(key)
  })
})
