import type { ActorProfile, ActorProfileListItem } from '@filmmakers-sdk/api-contract'
import { describe, expect, test } from 'vitest'
import { api, json } from '../../test/support.ts'
import { startSandbox, type RecordChange, type Sandbox, type SandboxResource } from '../index.ts'

const start = () => startSandbox({ actors: 5, rateLimit: false })
const get = (sandbox: Sandbox, id: number) => json<ActorProfile>(api(sandbox, `actor_profiles/${id}`))
const list = (sandbox: Sandbox, query = '') =>
  json<ActorProfileListItem[]>(api(sandbox, `actor_profiles?${query}`))
const idsOf = async (sandbox: Sandbox, query = '') => (await list(sandbox, query)).map(({ id }) => id)

describe('a changed record', () => {
  test('has the new fields and the time of the change, alone and in lists', async () => {
    await using sandbox = await start()
    sandbox.clock.advance(5000)
    const { at } = sandbox.records.change('actor_profiles', 1003, { first_name: 'Zuzanna', age: 41 })
    expect(Math.abs(at - sandbox.clock.now())).toBeLessThan(60_000)

    const actor = await get(sandbox, 1003)
    expect(actor).toMatchObject({ first_name: 'Zuzanna', age: 41 })
    expect(Date.parse(actor.updated_at)).toBe(at)
    const items = await list(sandbox, 'fields=name,age,updated_at')
    expect(items.find(({ id }) => id === 1003)).toMatchObject({
      name: `Zuzanna ${actor.last_name}`,
      age: 41,
      updated_at: actor.updated_at,
    })
  })

  test('is found by what it is now, and no longer by what it was', async () => {
    await using sandbox = await start()
    const before = await get(sandbox, 1003)
    const since = Math.floor(sandbox.clock.now() / 1000)
    expect(await idsOf(sandbox, `updated_at[gte]=${since}`)).toEqual([])
    sandbox.records.change('actor_profiles', 1003, {
      first_name: 'Qwertz',
      last_name: 'Aaa',
      gender_new: 'non_binary',
      acting_age_from: 3,
      acting_age_to: 4,
      languages: { schwedisch: 'gut', deutsch: 'gut', spanisch: 'gut' },
    })
    expect(await idsOf(sandbox, `updated_at[gte]=${since}`)).toEqual([1003])
    for (const query of [
      'q=Qwertz',
      'gender=non_binary&q=aaa',
      'acting_age[lte]=3',
      'languages=swe,deu,spa&acting_age[lte]=3',
    ]) {
      expect(await idsOf(sandbox, query)).toEqual([1003])
    }
    expect(await idsOf(sandbox, `q=${encodeURIComponent(before.last_name)}`)).not.toContain(1003)
    expect((await idsOf(sandbox, 'order=last_name'))[0]).toBe(1003)
  })

  test('keeps earlier changes, has another ETag, and without fields is only touched', async () => {
    await using sandbox = await start()
    const before = await get(sandbox, 1001)
    const etag = async () => (await api(sandbox, 'actor_profiles/1001')).headers.get('etag')
    const tags = [await etag()]
    sandbox.records.change('actor_profiles', 1001, { city: 'Gdańsk' })
    tags.push(await etag())
    sandbox.clock.advance(1000)
    sandbox.records.change('actor_profiles', 1001)
    tags.push(await etag())
    expect(new Set(tags).size).toBe(3)
    const after = await get(sandbox, 1001)
    expect(after).toEqual({ ...before, city: 'Gdańsk', updated_at: after.updated_at })
  })

  test('is not changed by what the caller does with the object afterwards', async () => {
    await using sandbox = await start()
    const fields = { unions: ['bffs'] }
    sandbox.records.change('actor_profiles', 1001, fields)
    fields.unions.push('equity')
    expect((await get(sandbox, 1001)).unions).toEqual(['bffs'])
  })

  test('may be made what a client has to survive: lists and searches stay whole', async () => {
    await using sandbox = await start()
    const nonsense: object = { first_name: null, last_name: 7, languages: [1], acting_age_from: 'x' }
    sandbox.records.change('actor_profiles', 1001, nonsense)
    expect(await get(sandbox, 1001)).toMatchObject(nonsense)
    expect(await idsOf(sandbox, 'order=name&acting_age[gte]=1&fields=languages,name')).toHaveLength(5)
  })
})

describe('a deleted record', () => {
  test('answers 410 and is gone from lists and totals', async () => {
    await using sandbox = await start()
    sandbox.records.remove('actor_profiles', 1002)
    const response = await api(sandbox, 'actor_profiles/1002')
    expect([response.status, await response.json()]).toEqual([410, { id: 1002, status: 'deleted' }])
    for (const query of ['', 'order=name', 'acting_age[gte]=0']) {
      const page = await api(sandbox, `actor_profiles?${query}`)
      expect(page.headers.get('total')).toBe('4')
      expect((await json<{ id: number }[]>(page)).map(({ id }) => id)).not.toContain(1002)
    }
  })
})

describe('a merged record', () => {
  test('leads to the other one, along a chain if that is merged too, and moves the time of the survivor', async () => {
    await using sandbox = await start()
    sandbox.records.merge('actor_profiles', 1001, 1002)
    sandbox.records.merge('actor_profiles', 1002, 1003)
    sandbox.records.merge('actor_profiles', 1004, 1001)
    const successors = await Promise.all(
      [1004, 1001, 1002].map(async (id) => {
        const response = await api(sandbox, `actor_profiles/${id}`)
        expect(response.status).toBe(410)
        return ((await response.json()) as { new_id: number }).new_id
      }),
    )
    expect(successors).toEqual([1001, 1002, 1003])
    expect(await idsOf(sandbox)).toEqual([1003, 1005])
    expect(Date.parse((await get(sandbox, 1003)).updated_at)).toBeGreaterThan(Date.now() - 60_000)
  })

  test('never leads back to itself', async () => {
    await using sandbox = await start()
    sandbox.records.merge('actor_profiles', 1001, 1002)
    for (const [id, into] of [
      [1002, 1001],
      [1002, 951],
      [1003, 1003],
    ] as const) {
      expect(() => sandbox.records.merge('actor_profiles', id, into)).toThrow(
        expect.objectContaining({ code: 'invalid_change' }) as Error,
      )
    }
  })
})

describe('a listener', () => {
  test('hears each change once, in order, until it unsubscribes', async () => {
    await using sandbox = await start()
    const heard: RecordChange[] = []
    const unsubscribe = sandbox.records.subscribe((change) => heard.push(change))
    sandbox.records.change('actor_profiles', 1001, { city: 'Roma' })
    sandbox.records.merge('actor_profiles', 1001, 1002)
    sandbox.records.merge('actor_profiles', 1003, 1001)
    sandbox.records.remove('actor_profiles', 1002)
    unsubscribe()
    sandbox.records.remove('actor_profiles', 1004)
    const at = expect.any(Number) as number
    expect(heard).toEqual([
      { type: 'updated', resource: 'actor_profiles', id: 1001, at },
      { type: 'merged', resource: 'actor_profiles', id: 1001, newId: 1002, at },
      { type: 'updated', resource: 'actor_profiles', id: 1002, at },
      { type: 'merged', resource: 'actor_profiles', id: 1003, newId: 1001, at },
      { type: 'deleted', resource: 'actor_profiles', id: 1002, at },
    ])
  })
})

test('reset brings everything back as it was', async () => {
  await using sandbox = await start()
  const before = await (await api(sandbox, 'actor_profiles/1001')).text()
  sandbox.records.change('actor_profiles', 1001, { city: 'Roma' })
  sandbox.records.remove('actor_profiles', 1002)
  sandbox.records.merge('actor_profiles', 1003, 1001)
  sandbox.records.reset()
  expect(await (await api(sandbox, 'actor_profiles/1001')).text()).toBe(before)
  expect(await idsOf(sandbox)).toEqual([1001, 1002, 1003, 1004, 1005])
  expect((await api(sandbox, 'actor_profiles/951')).status).toBe(410)
})

test('errors say what is wrong and what to do', async () => {
  await using sandbox = await start()
  const { records } = sandbox
  const cycle: Record<string, unknown> = {}
  cycle['self'] = cycle
  const cases: readonly [code: string, attempt: () => unknown][] = [
    ['unknown_record', () => records.change('actor_profiles', 5)],
    ['unknown_record', () => records.merge('actor_profiles', 1001, 5)],
    ['unknown_record', () => records.remove('actors' as SandboxResource, 1001)],
    ['record_gone', () => records.change('actor_profiles', 951)],
    ['record_gone', () => records.merge('actor_profiles', 1001, 901)],
    ['record_gone', () => records.remove('actor_profiles', 902)],
    ['invalid_change', () => records.change('actor_profiles', 1001, { id: 7 })],
    ['invalid_change', () => records.change('actor_profiles', 1001, { updated_at: '2020-01-01' })],
    ['invalid_change', () => records.change('actor_profiles', 1001, cycle)],
  ]
  for (const [code, attempt] of cases) {
    expect(attempt).toThrow(
      expect.objectContaining({
        name: 'SandboxError',
        code,
        next: expect.stringMatching(/\w/) as string,
      }) as Error,
    )
  }
  expect(await idsOf(sandbox)).toHaveLength(5)
})
