import { describe, expect, test } from 'vitest'
import { startApiServer } from '../test-support/api-server.ts'
import { clientOf, rejection } from '../test-support/clients.ts'
import { json } from '../test-support/replies.ts'

const path = '/api/v1/actor_profiles'

describe('actorProfiles.list', () => {
  test('sends parameters as the API reads them', async () => {
    const server = await startApiServer(json([]))
    await clientOf(server).actorProfiles.list({
      page: 2,
      per_page: 1000,
      fields: ['name', 'age'],
      include_picture: true,
      picture_version: 'large',
      order: 'last_name',
      direction: 'desc',
      gender: 'non_binary',
      updated_at: { gte: new Date('2026-01-01T00:00:00Z') },
      acting_age: { gte: 30, lte: 40 },
      languages: ['deu', 'eng'],
      q: 'Müller & Söhne',
    })
    const { search } = new URL(server.requests[0]?.url ?? '', server.url)
    expect([...new URLSearchParams(search)]).toEqual([
      ['page', '2'],
      ['per_page', '1000'],
      ['fields', 'name,age'],
      ['include_picture', 'true'],
      ['picture_version', 'large'],
      ['order', 'last_name'],
      ['direction', 'desc'],
      ['gender', 'non_binary'],
      ['updated_at[gte]', '1767225600'],
      ['acting_age[gte]', '30'],
      ['acting_age[lte]', '40'],
      ['languages', 'deu,eng'],
      ['q', 'Müller & Söhne'],
    ])
  })

  test('sends no parameter nobody asked for', async () => {
    const server = await startApiServer(json([]))
    await clientOf(server).actorProfiles.list()
    await clientOf(server).actorProfiles.list({ fields: [], q: undefined, updated_at: {} })
    expect(server.requests.map(({ url }) => url)).toEqual([path, path])
  })

  test.each([
    { updated_at: { gte: Date.UTC(2026, 0) } },
    { updated_at: { gte: new Date(NaN) } },
    { acting_age: { gte: NaN } },
    { q: 'a\nb' },
    { fields: ['name,age'] },
  ])('refuses %j before anything is sent', async (params) => {
    const server = await startApiServer(json([]))
    expect(await rejection(clientOf(server).actorProfiles.list(params))).toMatchObject({
      code: 'invalid_parameter',
    })
    expect(server.requests).toHaveLength(0)
  })
})

describe('actorProfiles.get', () => {
  test('reads one actor', async () => {
    const server = await startApiServer(json({ id: 123, first_name: 'Anna' }))
    const actor = await clientOf(server).actorProfiles.get(123, { enum: 'translate', locale: 'de' })
    expect(actor.first_name).toBe('Anna')
    expect(server.requests[0]?.url).toBe(`${path}/123?enum=translate&locale=de`)
  })

  // What a program without types may pass.
  const wrong: unknown[] = [
    '..',
    '%2e%2e',
    '1',
    '1/../2',
    '',
    0,
    -1,
    1.5,
    NaN,
    Infinity,
    2 ** 53,
    null,
    undefined,
    {},
    [1],
  ]

  test.each(wrong)('security 61: the id %j is refused before anything is sent', async (id) => {
    const server = await startApiServer(json({ id: 1 }))
    expect(await rejection(clientOf(server).actorProfiles.get(id as number))).toMatchObject({
      code: 'invalid_parameter',
    })
    expect(server.requests).toHaveLength(0)
  })

  test.each([[[]], [null], ['text'], [{ name: 'no id' }], [{ id: 'x' }]])(
    'an answer of %j is unreadable',
    async (data) => {
      const server = await startApiServer(json(data))
      expect(await rejection(clientOf(server).actorProfiles.get(1))).toMatchObject({
        code: 'unreadable_response',
      })
    },
  )

  test('security 88: survives fields that are new, empty or gone', async () => {
    const data = { id: 1, first_name: null, added_next_year: [{ x: 1 }], gender_new: 'a value of next year' }
    const server = await startApiServer(json(data))
    expect(await clientOf(server).actorProfiles.get(1)).toEqual(data)
  })
})
