import { describe, expect, test } from 'vitest'
import { startApiServer } from '../test-support/api-server.ts'
import { clientOf, rejection } from '../test-support/clients.ts'
import { json } from '../test-support/replies.ts'

describe('attributes', () => {
  test('are listed by name', async () => {
    const server = await startApiServer(json(['dances', 'accents']))
    expect(await clientOf(server).attributes.list()).toEqual(['dances', 'accents'])
    expect(server.requests[0]?.url).toBe('/api/v1/attributes')
  })

  test('are read one by one, in a language', async () => {
    const server = await startApiServer(json({ tango: 'Tango', walzer: 'Walzer' }))
    expect(await clientOf(server).attributes.get('dances', { locale: 'de' })).toEqual({
      tango: 'Tango',
      walzer: 'Walzer',
    })
    expect(server.requests[0]?.url).toBe('/api/v1/attributes/dances?locale=de')
  })

  const wrong: unknown[] = ['..', '%2e%2e', 'a/b', '../actor_profiles', '', 'a\n', undefined, null, 5]

  test.each(wrong)('security 61: the key %j is refused before anything is sent', async (key) => {
    const server = await startApiServer(json({}))
    expect(await rejection(clientOf(server).attributes.get(key as string))).toMatchObject({
      code: 'invalid_parameter',
    })
    expect(server.requests).toHaveLength(0)
  })

  test('of another shape are unreadable', async () => {
    const names = await startApiServer(json({ dances: 1 }))
    expect(await rejection(clientOf(names).attributes.list())).toMatchObject({ code: 'unreadable_response' })
    const labels = await startApiServer(json(['tango']))
    expect(await rejection(clientOf(labels).attributes.get('dances'))).toMatchObject({
      code: 'unreadable_response',
    })
  })

  test('security 66: labels may have any name', async () => {
    const server = await startApiServer((_, response) => response.end('{"__proto__":"x","constructor":"y"}'))
    const labels = await clientOf(server).attributes.get('dances')
    expect(Object.entries(labels)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ])
    expect(Object.getPrototypeOf(labels)).toBe(Object.prototype)
  })
})
