import { describe, expect, test } from 'vitest'
import { api, json } from '../../test/support.ts'
import { startSandbox, type Sandbox, type SandboxResource } from '../index.ts'

const start = () => startSandbox({ actors: 60, rateLimit: false })
const read = (sandbox: Sandbox, path: string) => json<Record<string, unknown>>(api(sandbox, path))

/** An id of each resource, and a text field that lists show where there is a list. */
const RECORDS: readonly [
  resource: SandboxResource,
  id: number,
  other: number,
  field: string,
  list?: string,
][] = [
  ['actor_profiles', 1002, 1003, 'first_name', '?fields=first_name&per_page=1000'],
  ['crew_profiles', 200_002, 200_003, 'last_name', '?fields=last_name'],
  ['talent_agencies', 102, 103, 'name'],
  ['blog_posts', 300_002, 300_003, 'title', ''],
  ['messages', 700_002, 700_003, 'subject', ''],
  ['casting_calls', 800_002, 800_003, 'description', '?fields=description'],
]

describe.each(RECORDS)('%s', (resource, id, other, field, list) => {
  test('can be changed, merged and deleted, alone and in the list', async () => {
    await using sandbox = await start()
    const before = await read(sandbox, `${resource}/${id}`)
    const { at } = sandbox.records.change(resource, id, { [field]: 'Changed' })
    const after = await read(sandbox, `${resource}/${id}`)
    expect(after[field]).toBe('Changed')
    expect({ ...after, [field]: before[field], updated_at: before['updated_at'] }).toEqual(before)
    if ('updated_at' in before) expect(Date.parse(String(after['updated_at']))).toBe(at)

    const listed = () => json<Record<string, unknown>[]>(api(sandbox, resource + String(list)))
    if (list !== undefined)
      expect((await listed()).find((item) => item['id'] === id)?.[field]).toBe('Changed')

    sandbox.records.merge(resource, id, other)
    sandbox.records.remove(resource, other)
    expect(await (await api(sandbox, `${resource}/${id}`)).json()).toEqual({
      id,
      status: 'merged',
      new_id: other,
    })
    expect(await (await api(sandbox, `${resource}/${other}`)).json()).toEqual({
      id: other,
      status: 'deleted',
    })
    if (list === undefined) return
    const ids = (await listed()).map((item) => item['id'])
    expect(ids).not.toContain(id)
    expect(ids).not.toContain(other)
    expect((await api(sandbox, resource)).headers.get('total')).toBe(String(ids.length))
  })
})

test('showreels and their media can be changed too', async () => {
  await using sandbox = await start()
  const { showreel_ids: reels, showreel_medium_ids: media } = await read(sandbox, 'actor_profiles/1001')
  for (const [resource, ids] of [
    ['showreels', reels],
    ['showreel_media', media],
  ] as const) {
    const [id] = ids as number[]
    sandbox.records.change(resource, Number(id), { name: 'Changed' })
    expect((await read(sandbox, `${resource}/${id}`))['name']).toBe('Changed')
    sandbox.records.remove(resource, Number(id))
    expect((await api(sandbox, `${resource}/${id}`)).status).toBe(410)
  }
})

test('lists of changed blog posts, crew and actors are filtered by what they are now', async () => {
  await using sandbox = await start()
  const ids = async (path: string) => (await json<{ id: number }[]>(api(sandbox, path))).map(({ id }) => id)
  sandbox.records.change('blog_posts', 300_002, {
    blog_id: 99,
    tags: [{ id: 77, name: 'News' }],
    mentions: [{ mentionable_type: 'ActorProfile', mentionable_id: 1001 }],
  })
  sandbox.records.change('crew_profiles', 200_002, { professions: ['tischler'] })
  expect(await ids('blog_posts?tags[id][]=77')).toEqual([300_002])
  expect(await ids('blog_posts?blog_id=99&actor_profiles[id][]=1001')).toEqual([300_002])
  expect(await ids('crew_profiles?professions[]=tischler')).toEqual([200_002])
})
