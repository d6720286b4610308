import type { ActorProfile, ActorProfileListItem, CrewProfileListItem } from '@filmmakers-sdk/api-contract'
import { describe, expect, test } from 'vitest'
import { api, json, sharedSandbox } from '../../test/support.ts'
import { startSandbox } from '../index.ts'
import { foldName } from '../data/search/fold.ts'

const sandbox = sharedSandbox()
const list = (query: string) => json<ActorProfileListItem[]>(api(sandbox(), `actor_profiles?${query}`))
const crew = (query: string) => json<CrewProfileListItem[]>(api(sandbox(), `crew_profiles?${query}`))
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
      professions: expect.arrayContaining([expect.any(String)]) as unknown,
      languages: expect.any(Object) as unknown,
      updated_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+02:00$/) as unknown,
      main_picture_url_tile: expect.stringContaining(`${sandbox().url}/pictures/`) as unknown,
      picture_url: expect.stringMatching(/large\.png$/) as unknown,
      picture_copyright: expect.any(String) as unknown,
    })
    expect(first?.name).toBe(`${first?.first_name ?? ''} ${first?.last_name ?? ''}`)
  })

  test('of pictures come only with include_picture', async () => {
    const [first] = await list('per_page=1&picture_version=large')
    expect(first).not.toHaveProperty('picture_url')
  })

  test('of crew are fewer: what only actors have is ignored', async () => {
    const [first] = await crew('per_page=1&fields=name,professions,age,gender_new,main_profession')
    expect(Object.keys(first ?? {})).toEqual(['id', 'name', 'professions'])
  })

  test('of somebody without a picture are null', async () => {
    const people = await list('per_page=1000&include_picture=true&picture_version=large')
    const without = people.filter((person) => person.main_picture_url_tile === null)
    expect(without.length).toBeGreaterThan(0)
    for (const person of without) expect(person).toMatchObject({ picture_url: null, picture_copyright: null })
  })
})

describe('order', () => {
  test('is by id, or by name without regard to accents and case', async () => {
    const byName = await names('order=name&per_page=1000')
    const folded = byName.map((name) => foldName(name ?? ''))
    expect(folded).toEqual(folded.toSorted())
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
      const actor = await json<ActorProfile>(api(sandbox(), `actor_profiles/${id}`))
      expect(actor.acting_age_to).toBeGreaterThanOrEqual(30)
      expect(actor.acting_age_from).toBeLessThanOrEqual(35)
    }
  })

  test('who says nothing of their age is found by no acting age', async () => {
    const unknown = (await list('per_page=1000&fields=age')).filter(({ age }) => age === null)
    expect(unknown.length).toBeGreaterThan(0)
    const found = (await list('per_page=1000&acting_age[gte]=0')).map(({ id }) => id)
    for (const { id } of unknown) expect(found).not.toContain(id)
  })

  test('languages asks for all of them, by either code of ISO 639-2', async () => {
    const both = await list('languages=deu,eng&fields=languages&per_page=1000')
    expect(both.length).toBeGreaterThan(0)
    for (const { languages } of both)
      expect(Object.keys(languages ?? {})).toEqual(expect.arrayContaining(['deutsch', 'englisch']))
    expect(both.length).toBeLessThan((await list('languages=deu&per_page=1000')).length)
    expect(await list('languages=ger,eng&fields=languages&per_page=1000')).toEqual(both)
    expect(await list('languages=deu,xxx')).toEqual([])
  })

  test('professions[] asks for one of them, among the crew', async () => {
    const found = await crew('professions[]=regie&professions[]=kamera&fields=professions')
    expect(found.length).toBeGreaterThan(0)
    for (const { professions } of found)
      expect(professions?.some((one) => ['regie', 'kamera'].includes(one))).toBe(true)
    const others = (await crew('fields=professions')).filter(({ id }) => !found.some((one) => one.id === id))
    for (const { professions } of others) expect(professions).not.toContain('regie')
    expect(await crew('professions[]=tischler')).toEqual([])
  })

  test('of crew are gender and updated_at as of actors', async () => {
    const women = await crew('gender=female&fields=gender')
    expect(new Set(women.map(({ gender }) => gender))).toEqual(new Set(['f']))
    expect(await crew('updated_at[gte]=99999999999')).toEqual([])
    expect(await crew('acting_age[gte]=99&languages=xxx')).toHaveLength(75)
  })
})

describe('q', () => {
  test('finds whole names, parts of names and misspelt ones, accents or not', async () => {
    await using small = await startSandbox({ actors: 40, rateLimit: false })
    for (const [index, [first, last, typed]] of [
      ['Anja', 'Sommer', ['anja sommer', 'SOMMER', 'omme', 'Somer', 'Sommer Anja']],
      ['Begüm', 'Gündüz', ['Gunduz', 'gündü', 'Begum Gundus']],
      ['Teresa', 'Kozłowska', ['Kozlowska', 'Kozlovska', 'ozłow']],
      ['Костянтин', 'Юрченко', ['юрченко', 'Юрчен', 'Юрченка']],
    ].entries() as Iterable<[number, [string, string, string[]]]>) {
      small.records.change('actor_profiles', 1001 + index, { first_name: first, last_name: last })
      for (const query of typed) {
        const path = `actor_profiles?q=${encodeURIComponent(query)}`
        const found = (await json<ActorProfileListItem[]>(api(small, path))).map(({ name }) => name)
        expect(found, query).toContain(`${first} ${last}`)
        expect(found.length, query).toBeLessThan(6)
      }
    }
  })

  test('finds few: what shares a syllable is not yet alike', async () => {
    expect((await names('q=Somer')).length).toBeLessThan(10)
  })

  test('finds nobody for a name that resembles none', async () => {
    expect(await names('q=Xyzzyqqx')).toEqual([])
  })

  test('keeps the order and the other filters', async () => {
    const found = await list('q=an&order=last_name&direction=desc&gender=female&fields=last_name,gender_new')
    const keys = found.map((person) => foldName(person.last_name ?? ''))
    expect(keys).toEqual(keys.toSorted().toReversed())
    expect(found.length).toBeGreaterThan(1)
    expect(found.every((person) => person.gender_new === 'female')).toBe(true)
  })

  test('finds the crew as well', async () => {
    const [first] = await crew('per_page=1&fields=name,last_name')
    const found = await crew(`q=${encodeURIComponent((first?.last_name ?? '').slice(0, -1))}&fields=name`)
    expect(found.map(({ name }) => name)).toContain(first?.name)
  })
})
