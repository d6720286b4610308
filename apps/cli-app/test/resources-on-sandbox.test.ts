import {
  createFilmmakersClient,
  type FilmmakersClient,
  isNotModified,
  type Paginated,
} from '@filmmakers-sdk/api-client'
import { apiKey } from '@filmmakers-sdk/auth-core'
import { type Sandbox, startSandbox } from '@filmmakers-sdk/sandbox'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** Every resource, as the client asks for it and the sandbox answers: two readings of the same contract. */
describe('every resource on the sandbox', () => {
  let sandbox: Sandbox
  let client: FilmmakersClient
  beforeAll(async () => {
    sandbox = await startSandbox({ rateLimit: false, actors: 40 })
    client = createFilmmakersClient({
      auth: apiKey(sandbox.apiKey),
      baseUrl: sandbox.baseUrl,
      rateLimit: false,
    })
  })
  afterAll(() => sandbox.close())

  test('lists come whole, page by page, and each item leads to its record', async () => {
    const { actorProfiles, crewProfiles, blogPosts, messages, castingCalls } = client
    const lists: [Paginated<{ id: number }>, (id: number) => PromiseLike<{ id: number }>][] = [
      [actorProfiles.list({ per_page: 9 }), (id) => actorProfiles.get(id)],
      [crewProfiles.list({ per_page: 9 }), (id) => crewProfiles.get(id)],
      [blogPosts.list({ per_page: 9 }), (id) => blogPosts.get(id)],
      [messages.list({ per_page: 9 }), (id) => messages.get(id)],
      [castingCalls.list({ per_page: 9 }), (id) => castingCalls.get(id)],
    ]
    for (const [list, get] of lists) {
      const { total } = await list
      const ids: number[] = []
      for await (const { id } of list) ids.push(id)
      expect(ids).toHaveLength(total ?? 0)
      expect(ids.length).toBeGreaterThan(0)
      expect(await get(ids[0] ?? 0)).toMatchObject({ id: ids[0] })
    }
  })

  test('an actor leads to agency, showreels and media, and every reference holds', async () => {
    let media = 0
    for await (const { id } of client.actorProfiles.list()) {
      const actor = await client.actorProfiles.get(id)
      for (const { talent_agency_id } of actor.talent_agency_connections) {
        expect(await client.talentAgencies.get(talent_agency_id)).toMatchObject({ id: talent_agency_id })
      }
      for (const reelId of actor.showreel_ids) {
        const reel = await client.showreels.get(reelId)
        for (const mediumId of reel.showreel_medium_ids) {
          expect(actor.showreel_medium_ids).toContain(mediumId)
          expect(await client.showreelMedia.get(mediumId)).toMatchObject({ id: mediumId })
          media += 1
        }
      }
    }
    expect(media).toBeGreaterThan(0)
  })

  test('parameters in Rails style filter as they are meant to', async () => {
    for await (const { professions } of client.crewProfiles.list({
      professions: ['regie', 'kamera'],
      fields: ['professions'],
    })) {
      expect(professions.some((one) => one === 'regie' || one === 'kamera')).toBe(true)
    }
    const { items } = await client.blogPosts.list()
    const tag = items.flatMap(({ tags }) => tags)[0]
    if (tag === undefined) throw new Error('no blog post has a tag')
    const tagged = await client.blogPosts.list({ tags: { id: [tag.id] } })
    expect(tagged.items.every(({ tags }) => tags.some(({ id }) => id === tag.id))).toBe(true)
    expect(tagged.items.length).toBeGreaterThan(0)
    const mentioned = items.flatMap(({ mentions }) => mentions)[0]
    const mentioning = await client.blogPosts.list({
      actor_profiles: { id: [mentioned?.mentionable_id ?? 0] },
    })
    expect(mentioning.items.length).toBeGreaterThan(0)
  })

  test('fields asked for are the fields that come', async () => {
    const [message] = (await client.messages.list({ fields: ['sender_name', 'message_type'] })).items
    expect(Object.keys(message ?? {}).sort()).toEqual(['id', 'message_type', 'sender_name'])
    const [call] = (await client.castingCalls.list()).items
    expect(Object.keys(call ?? {}).sort()).toEqual(['id', 'name'])
    const [crew] = (await client.crewProfiles.list({ fields: ['name'], include_picture: true })).items
    expect(Object.keys(crew ?? {}).sort()).toEqual([
      'id',
      'main_picture_url_tile',
      'name',
      'picture_copyright',
    ])
  })

  test('translated, lists and skills of crew come as text', async () => {
    const [first] = (await client.crewProfiles.list()).items
    const translated = await client.crewProfiles.get(first?.id ?? 0, { enum: 'translate', locale: 'de' })
    expect(typeof translated.professions).toBe('string')
  })

  test('what did not change is not sent again, and what did is', async () => {
    const { etag } = await client.actorProfiles.get(1001).withResponse()
    expect(isNotModified(await client.actorProfiles.get(1001, {}, { ifNoneMatch: etag }))).toBe(true)
    sandbox.records.change('actor_profiles', 1001, { city: 'Trier' })
    expect(await client.actorProfiles.get(1001, {}, { ifNoneMatch: etag })).toMatchObject({ city: 'Trier' })
  })

  test('a merged record leads to its successor when that is asked for', async () => {
    sandbox.records.merge('actor_profiles', 1002, 1003)
    await expect(client.actorProfiles.get(1002)).rejects.toMatchObject({ code: 'merged', newId: 1003 })
    expect(await client.actorProfiles.get(1002, {}, { followMerged: true })).toMatchObject({ id: 1003 })
  })
})
