import type { ActorProfileListItem } from '@filmmakers-sdk/api-contract'
import { describe, expect, test } from 'vitest'
import { api, json, sharedSandbox } from '../../test/support.ts'

const sandbox = sharedSandbox()
const list = (query: string) => json<ActorProfileListItem[]>(api(sandbox(), `actor_profiles?${query}`))
const names = async (query: string) => (await list(query)).map(({ name }) => name)

describe('fields', () => {
  test('are name and gender unless asked otherwise', async () => {
    const [first] = await list('per_page=1')
    expect(Object.keys(first ?? {})).toEqual(['id', 'name', 'gender'])
  })

  test('that do not exist are ignored', async () => {
    const [first] = await list('per_page=1&fields=age,password,constructor,__proto__')
    expect(Object.keys(first ?? {})).toEqual(['id', 'age'])
  })

  test('can all be asked for', async () => {
    const [first] = await list(
      'per_page=1&include_picture=true&picture_version=large&fields=age,gender,gender_new,first_name,last_name,name,main_profession,professions,languages,representative,updated_at',
    )
    expect(first).toMatchObject({
      age: expect.any(Number) as unknown,
      gender_searchability: expect.any(Array) as unknown,
      professions: expect.arrayContaining(['schauspieler']) as unknown,
      languages: expect.any(Object) as unknown,
      updated_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+02:00$/) as unknown,
      main_picture_url_tile: expect.stringContaining(`${sandbox().url}/pictures/`) as unknown,
      picture_url: expect.stringMatching(/large\.svg$/) as unknown,
      picture_copyright: expect.any(String) as unknown,
    })
    expect(first?.name).toBe(`${first?.first_name ?? ''} ${first?.last_name ?? ''}`)
  })

  test('of pictures come only with include_picture', async () => {
    const [first] = await list('per_page=1&picture_version=large')
    expect(first).not.toHaveProperty('picture_url')
  })
})

describe('order', () => {
  test('is by id, or by name without regard to accents and case', async () => {
    const fold = (name = '') => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    const byName = await names('order=name&per_page=1000')
    expect(byName.map(fold)).toEqual(byName.map(fold).toSorted())
    expect(await names('order=name&direction=desc&per_page=1000')).toEqual(byName.toReversed())
    const ids = (await list('order=nonsense')).map(({ id }) => id)
    expect(ids).toEqual(ids.toSorted((a, b) => a - b))
  })
})

describe('filters', () => {
  test('gender', async () => {
    const women = await list('gender=female&fields=gender_new,gender')
    expect(new Set(women.map(({ gender_new: gender }) => gender))).toEqual(new Set(['female']))
    expect(women.length).toBeGreaterThan(50)
    expect(await list('gender=unknown')).toHaveLength(250)
  })

  test('updated_at[gte] takes Unix seconds and includes the instant', async () => {
    const all = await list('per_page=1000&fields=updated_at')
    const instants = all.map((item) => Date.parse(item.updated_at ?? '')).toSorted((a, b) => a - b)
    const since = Math.floor((instants[150] ?? 0) / 1000)
    const expected = instants.filter((instant) => instant >= since * 1000).length
    expect(await list(`per_page=1000&updated_at[gte]=${since}`)).toHaveLength(expected)
    expect(await list('updated_at[gte]=99999999999')).toEqual([])
  })

  test('acting_age selects who can play some age within the bounds', async () => {
    const ids = (await list('acting_age[gte]=30&acting_age[lte]=35&per_page=1000')).map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(0)
    for (const id of ids.slice(0, 10)) {
      const actor = await json<{ acting_age_from: number; acting_age_to: number }>(
        api(sandbox(), `actor_profiles/${id}`),
      )
      expect(actor.acting_age_to).toBeGreaterThanOrEqual(30)
      expect(actor.acting_age_from).toBeLessThanOrEqual(35)
    }
  })

  test('languages asks for all of them', async () => {
    const both = await list('languages=deu,eng&fields=languages&per_page=1000')
    expect(both.length).toBeGreaterThan(0)
    for (const { languages } of both)
      expect(Object.keys(languages ?? {})).toEqual(expect.arrayContaining(['deu', 'eng']))
    expect(both.length).toBeLessThan((await list('languages=deu&per_page=1000')).length)
  })
})

describe('q', () => {
  test('finds whole names, parts of names and misspelt ones, accents or not', async () => {
    expect(await names('q=Vanessa Fenner')).toContain('Vanessa Fenner')
    expect(await names('q=anessa')).toContain('Vanessa Fenner')
    expect(await names('q=Vanesa Fener')).toContain('Vanessa Fenner')
    expect(await names('q=FENNER')).toContain('Vanessa Fenner')
    expect(await names('q=Hamzaoglu')).toContain('Metin Hamzaoğlu')
    expect(await names(`q=${encodeURIComponent('Λουπης')}`)).toContain('Ιωαννα Λούπης')
  })

  test('finds few: what shares a syllable is not yet alike', async () => {
    expect((await names('q=Vanesa Fener')).length).toBeLessThan(5)
  })

  test('finds nobody for a name that resembles none', async () => {
    expect(await names('q=Xyzzyqqx')).toEqual([])
  })
})
