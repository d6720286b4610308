import type {
  ActorProfile,
  BlogPost,
  CastingCall,
  CrewProfile,
  Message,
  TalentAgency,
} from '@filmmakers-sdk/api-contract'
import { describe, expect, test } from 'vitest'
import { api, json, sharedSandbox } from '../../test/support.ts'

const sandbox = sharedSandbox({ actors: 120 })
const get = <T>(path: string) => json<T>(api(sandbox(), path))
const all = async <T>(list: string): Promise<T[]> => {
  const items = await get<{ id: number }[]>(`${list}?per_page=1000`)
  return Promise.all(items.map(({ id }) => get<T>(`${list}/${id}`)))
}
const status = async (path: string) => (await api(sandbox(), path)).status

describe('whatever a record names is there', () => {
  test('agencies and their employees', async () => {
    const actors = await all<ActorProfile>('actor_profiles')
    const crew = await all<CrewProfile>('crew_profiles')
    const agencies = await Promise.all(
      Array.from({ length: 14 }, (_, index) => get<TalentAgency>(`talent_agencies/${101 + index}`)),
    )
    const employees = agencies.flatMap((agency) => agency.employees.map(({ id }) => id))
    expect(new Set(employees).size).toBe(employees.length)
    for (const { representative } of crew) if (representative) expect(employees).toContain(representative.id)
    for (const { talent_agency_connections: connections } of actors) {
      for (const connection of connections) {
        const agency = agencies.find(({ id }) => id === connection.talent_agency_id)
        expect(agency?.name).toBe(connection.talent_agency_name)
        expect(agency?.employees.map(({ id }) => id)).toContain(connection.talent_agency_employee_id)
      }
    }
  })

  test('blog posts mention actors, and the actors know', async () => {
    const posts = await all<BlogPost>('blog_posts')
    const actors = await all<ActorProfile>('actor_profiles')
    expect(posts.some(({ mentions }) => mentions.length > 1)).toBe(true)
    const told = posts.flatMap(({ id, mentions }) => mentions.map((one) => `${one.mentionable_id} in ${id}`))
    const known = actors.flatMap(({ id, mentioned_in_blog_post_ids: ids }) =>
      ids.map((post) => `${id} in ${post}`),
    )
    expect(known.toSorted()).toEqual(told.toSorted())
  })

  test('showreels hold media of the same person, and media that are of none', async () => {
    for (const actor of (await all<ActorProfile>('actor_profiles')).slice(0, 40)) {
      const reels = await Promise.all(
        actor.showreel_ids.map((id) =>
          get<{ showreel_medium_ids: number[]; name: string }>(`showreels/${id}`),
        ),
      )
      expect(actor.showreels.map(({ name }) => name)).toEqual(reels.map(({ name }) => name))
      for (const id of reels.flatMap((reel) => reel.showreel_medium_ids)) {
        expect(actor.showreel_medium_ids).toContain(id)
        expect(await status(`showreel_media/${id}`)).toBe(200)
      }
      expect(
        await status(`showreels/${(actor.showreel_ids.at(-1) ?? 5_000_000 + actor.id * 4) + 3}`),
      ).not.toBe(500)
    }
  })

  test('messages refer to casting calls, and answer messages before them', async () => {
    const calls = await all<CastingCall>('casting_calls')
    const messages = await all<Message>('messages')
    for (const { id, subject, metadata, in_reply_to_id: before, primary_recipients: to } of messages) {
      const call = calls.find((one) => one.id === metadata.casting_call_id)
      if (metadata.casting_call_id !== undefined) {
        expect(call?.production_id).toBe(metadata.production_id)
        expect(['', call?.name]).toContain(subject.replace(/^Re: /, ''))
      }
      if (before) expect(messages.some((message) => message.id === before && message.id < id)).toBe(true)
      for (const { messageable_id: agency } of to) expect(await status(`talent_agencies/${agency}`)).toBe(200)
    }
    expect(new Set(messages.map((message) => message.message_type)).size).toBe(2)
    expect(calls.every(({ roles }) => roles.length > 0)).toBe(true)
  })
})

test('ids of different resources do not overlap, so that a mistaken one finds nothing', async () => {
  const lists = ['actor_profiles', 'crew_profiles', 'blog_posts', 'messages', 'casting_calls']
  for (const list of lists) {
    const [first] = await get<{ id: number }[]>(`${list}?per_page=1`)
    for (const other of [...lists, 'talent_agencies', 'showreels', 'showreel_media']) {
      expect(await status(`${other}/${first?.id ?? 0}`)).toBe(other === list ? 200 : 404)
    }
  }
})
