import { describe, expect, test } from 'vitest'
import type { FilmmakersClient } from '../index.ts'
import { startApiServer } from '../test-support/api-server.ts'
import { clientOf, rejection } from '../test-support/clients.ts'
import { json } from '../test-support/replies.ts'

type Read = (client: FilmmakersClient) => PromiseLike<unknown>

const lists: [string, Read][] = [
  ['/crew_profiles', (client) => client.crewProfiles.list()],
  [
    '/crew_profiles?professions[]=regie&professions[]=kamera&fields=name,languages&updated_at[gte]=1767225600',
    (client) =>
      client.crewProfiles.list({
        professions: ['regie', 'kamera'],
        fields: ['name', 'languages'],
        updated_at: { gte: new Date('2026-01-01T00:00:00Z') },
      }),
  ],
  ['/blog_posts', (client) => client.blogPosts.list()],
  [
    '/blog_posts?blog_id=3&tags[id][]=1&tags[id][]=5&actor_profiles[id][]=4711&per_page=10',
    (client) =>
      client.blogPosts.list({
        blog_id: 3,
        tags: { id: [1, 5] },
        actor_profiles: { id: [4711] },
        per_page: 10,
      }),
  ],
  [
    '/messages?fields=subject,sender_name',
    (client) => client.messages.list({ fields: ['subject', 'sender_name'] }),
  ],
  [
    '/casting_calls?page=2&fields=name,deadline',
    (client) => client.castingCalls.list({ page: 2, fields: ['name', 'deadline'] }),
  ],
]

const records: [string, Read][] = [
  [
    '/crew_profiles/7?enum=translate&locale=fr',
    (client) => client.crewProfiles.get(7, { enum: 'translate', locale: 'fr' }),
  ],
  ['/talent_agencies/7?locale=de', (client) => client.talentAgencies.get(7, { locale: 'de' })],
  ['/blog_posts/7', (client) => client.blogPosts.get(7)],
  ['/showreels/7', (client) => client.showreels.get(7)],
  ['/showreel_media/7', (client) => client.showreelMedia.get(7)],
  ['/messages/7', (client) => client.messages.get(7)],
  ['/casting_calls/7', (client) => client.castingCalls.get(7)],
]

describe('every resource is asked for as the API documents it', () => {
  test.each(lists)('list %s', async (url, read) => {
    const server = await startApiServer(json([{ id: 1 }]))
    const page = (await read(clientOf(server))) as { items: unknown[] }
    expect(decodeURIComponent(server.requests[0]?.url ?? '')).toBe(`/api/v1${url}`)
    expect(page.items).toEqual([{ id: 1 }])
  })

  test.each(records)('read %s, and keep fields nobody knows', async (url, read) => {
    const record = { id: 7, added_next_year: { kept: true } }
    const server = await startApiServer(json(record))
    expect(await read(clientOf(server))).toEqual(record)
    expect(server.requests[0]?.url).toBe(`/api/v1${url}`)
  })
})

const reads: [string, (client: FilmmakersClient, id: number) => PromiseLike<unknown>][] = [
  ['crewProfiles', ({ crewProfiles }, id) => crewProfiles.get(id)],
  ['talentAgencies', ({ talentAgencies }, id) => talentAgencies.get(id)],
  ['blogPosts', ({ blogPosts }, id) => blogPosts.get(id)],
  ['showreels', ({ showreels }, id) => showreels.get(id)],
  ['showreelMedia', ({ showreelMedia }, id) => showreelMedia.get(id)],
  ['messages', ({ messages }, id) => messages.get(id)],
  ['castingCalls', ({ castingCalls }, id) => castingCalls.get(id)],
]

describe.each(reads)('%s.get', (_, read) => {
  test.each([0, -1, 1.5, NaN, Infinity, 2 ** 53])(
    'security 61: the id %d is refused before anything is sent',
    async (id) => {
      const server = await startApiServer(json({ id: 1 }))
      expect(await rejection(read(clientOf(server), id))).toMatchObject({ code: 'invalid_parameter' })
      expect(server.requests).toHaveLength(0)
    },
  )

  test('a list in place of the record is unreadable', async () => {
    const server = await startApiServer(json([{ id: 1 }]))
    expect(await rejection(read(clientOf(server), 1))).toMatchObject({ code: 'unreadable_response' })
  })
})

describe('what cannot be sent', () => {
  // What a program without types may pass.
  test.each([{ q: () => 'x' }, { q: Symbol('x') }, { q: 1n }, { q: ['a', () => 'x'] }])(
    'is refused before anything is sent: $q',
    async (params: object) => {
      const server = await startApiServer(json([]))
      const { crewProfiles } = clientOf(server)
      expect(await rejection(crewProfiles.list(params))).toMatchObject({ code: 'invalid_parameter' })
      expect(server.requests).toHaveLength(0)
    },
  )

  test('security 86: control characters are refused in every kind of parameter', async () => {
    const server = await startApiServer(json([]))
    const client = clientOf(server)
    const reads: Read[] = [
      () => client.crewProfiles.list({ professions: ['regie\r\nx: y'] }),
      () => client.blogPosts.list(Object.fromEntries([['a\nb', 1]])),
      () => client.messages.list({ fields: ['subject\0'] }),
      () => client.talentAgencies.get(1, { locale: 'de\n' }),
    ]
    for (const read of reads) {
      expect(await rejection(read(client))).toMatchObject({ code: 'invalid_parameter' })
    }
    expect(server.requests).toHaveLength(0)
  })
})
