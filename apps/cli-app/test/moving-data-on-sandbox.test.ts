import { createFilmmakersClient, isNotModified } from '@filmmakers-sdk/api-client'
import { createLabels, publicView, translateProfile } from '@filmmakers-sdk/api-client/helpers'
import { apiKey } from '@filmmakers-sdk/auth-core'
import { type Sandbox, startSandbox } from '@filmmakers-sdk/sandbox'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

/** Records that change, merge and go while the client reads them. */
describe('the client on a sandbox whose records move', () => {
  let sandbox: Sandbox
  beforeAll(async () => {
    sandbox = await startSandbox({ rateLimit: false })
  })
  afterAll(() => sandbox.close())
  beforeEach(() => {
    sandbox.records.reset()
    sandbox.log.clear()
  })

  const clientOf = () =>
    createFilmmakersClient({ auth: apiKey(sandbox.apiKey), baseUrl: sandbox.baseUrl, rateLimit: false })

  test('security 57: who stays in a list that shrinks is delivered, though they slid onto a page that was read', async () => {
    const { actorProfiles } = clientOf()
    const all = await idsOf(actorProfiles.list({ per_page: 1000 }))
    const first = all[0] ?? 0
    const seen: number[] = []
    for await (const { items } of actorProfiles.list({ per_page: 50 }).pages()) {
      if (seen.length === 0) sandbox.records.remove('actor_profiles', first)
      seen.push(...items.map(({ id }) => id))
    }
    expect(seen).toEqual(all)
    expect(await idsOf(actorProfiles.list({ per_page: 1000 }))).toEqual(all.slice(1))
  })

  test('security 57: a list that loses more than a page at once is not taken for a whole one', async () => {
    const { actorProfiles } = clientOf()
    const pages = actorProfiles.list({ per_page: 50 }).pages()
    const { value: first } = await pages.next()
    const { value: second } = await pages.next()
    for (const { id } of [...(first?.items ?? []), ...(second?.items ?? [])].slice(0, 60)) {
      sandbox.records.remove('actor_profiles', id)
    }
    await expect(pages.next()).rejects.toMatchObject({ code: 'incomplete', retryable: true })
  })

  test('what did not change is not sent again, and what did is', async () => {
    const { actorProfiles } = clientOf()
    const [id = 0] = await idsOf(actorProfiles.list({ per_page: 1000 }))
    const { etag } = await actorProfiles.get(id).withResponse()
    expect(isNotModified(await actorProfiles.get(id, {}, { ifNoneMatch: etag }))).toBe(true)
    sandbox.records.change('actor_profiles', id, { city: 'Elsewhere' })
    const now = await actorProfiles.get(id, {}, { ifNoneMatch: etag })
    expect(isNotModified(now) ? undefined : now.city).toBe('Elsewhere')
  })

  test('a record that was merged, into one that was merged, is found', async () => {
    const { actorProfiles } = clientOf()
    const [one = 0, two = 0, three = 0] = await idsOf(actorProfiles.list({ per_page: 1000 }))
    sandbox.records.merge('actor_profiles', one, two)
    sandbox.records.merge('actor_profiles', two, three)
    const statuses: number[] = []
    const found = await actorProfiles.get(
      one,
      {},
      { followMerged: true, onResponse: ({ status }) => statuses.push(status) },
    )
    expect([found.id, statuses]).toEqual([three, [410, 410, 200]])
  })

  test('labels from the closed lists are those the API gives', async () => {
    const { actorProfiles, attributes } = clientOf()
    const keys = await attributes.list()
    for (const locale of ['en', 'de']) {
      const lists = Object.fromEntries(
        await Promise.all(keys.map(async (key) => [key, await attributes.get(key, { locale })] as const)),
      )
      for (const id of (await idsOf(actorProfiles.list({ per_page: 20 }))).slice(0, 20)) {
        const here = translateProfile(await actorProfiles.get(id, { locale }), lists)
        expect(here).toEqual(await actorProfiles.get(id, { enum: 'translate', locale }))
      }
      expect(createLabels(lists).one('gender_new', 'female')).toBe(locale === 'de' ? 'weiblich' : 'female')
    }
  })

  test('nothing of a private profile, and no private attribute, is published', async () => {
    const { actorProfiles } = clientOf()
    for (const id of (await idsOf(actorProfiles.list({ per_page: 1000 }))).slice(0, 60)) {
      const profile = await actorProfiles.get(id)
      const view = publicView(profile)
      expect(view === null).toBe(profile.profile_visibility !== 'public')
      if (view !== null) expect('year_of_birth' in view).toBe(profile.attribute_visibility.age === 'public')
    }
  })
})

async function idsOf(list: AsyncIterable<{ id: number }>): Promise<number[]> {
  const ids: number[] = []
  for await (const { id } of list) ids.push(id)
  return ids
}
