import type { ActorProfile, TranslatedActorProfile } from '@filmmakers-sdk/api-contract'
import { describe, expect, test } from 'vitest'
import { api, json, sharedSandbox } from '../../test/support.ts'
import { startSandbox } from '../index.ts'

const sandbox = sharedSandbox()
const get = (id: number | string, query = '') =>
  json<ActorProfile>(api(sandbox(), `actor_profiles/${id}${query}`))
const all = () => Promise.all(Array.from({ length: 300 }, (_, index) => get(1001 + index)))

describe('a profile', () => {
  test('agrees with the list', async () => {
    const [item] = await json<Record<string, unknown>[]>(
      api(sandbox(), 'actor_profiles?per_page=1&fields=first_name,last_name,age,gender,languages,updated_at'),
    )
    expect(await get(1001)).toMatchObject(item ?? {})
  })

  test('is a person who can be: ages, credits and pictures fit each other', async () => {
    for (const actor of await all()) {
      const { age, year_of_birth: born = 0 } = actor
      if (age === null || age === undefined || born === null) {
        expect([actor.age, actor.year_of_birth, actor.acting_age_from]).toEqual([null, null, null])
        continue
      }
      expect(2026 - born).toBe(age)
      expect(actor.acting_age_from).toBeLessThanOrEqual(actor.acting_age_to ?? 0)
      const main = actor.pictures.filter((picture) => picture.main_picture)
      expect(main).toHaveLength(Math.min(1, actor.pictures.length))
      for (const credit of Object.values(actor.vita).flatMap((credits) => credits ?? [])) {
        expect(credit.year_from ?? 2026).toBeGreaterThan(born)
        expect(credit.year_to ?? 2026).toBeGreaterThanOrEqual(credit.year_from ?? 0)
      }
    }
  })

  test('has fields that are null, fields that are missing, and text in many alphabets', async () => {
    const actors = await all()
    expect(actors.some(({ weight }) => weight === null)).toBe(true)
    expect(actors.some((actor) => !('weight' in actor))).toBe(true)
    const text = actors
      .map((actor) => `${actor.first_name} ${actor.last_name} ${actor.about_me ?? ''}`)
      .join('\n')
    for (const script of ['Greek', 'Cyrillic', 'Arabic', 'Han', 'Hebrew']) {
      expect(text).toMatch(new RegExp(`\\p{Script=${script}}`, 'u'))
    }
    for (const letters of [/[äöüß]/, /[ğışç]/, /[éèñ]/, /[łńż]/, /[șță]/, /\p{Emoji_Presentation}/u]) {
      expect(text).toMatch(letters)
    }
  })

  test('is empty or large now and then: no picture, no credit, one name, a page of text', async () => {
    const actors = await all()
    expect(actors.some(({ pictures }) => pictures.length === 0)).toBe(true)
    expect(actors.some(({ vita }) => Object.values(vita).flat().length === 0)).toBe(true)
    expect(actors.some((actor) => actor.about_me?.trim() === '')).toBe(true)
    expect(actors.some((actor) => (actor.about_me ?? '').length > 5000)).toBe(true)
    expect(actors.some((actor) => actor.talent_agency_connections.length === 0)).toBe(true)
  })

  test('is private now and then, as a whole or in parts', async () => {
    const actors = await all()
    const kinds = new Set(actors.map((actor) => actor.profile_visibility))
    expect(kinds).toEqual(new Set(['public', 'private']))
    for (const attribute of [
      'age',
      'acting_age',
      'gender',
      'ethnic_appearances',
      'figures',
      'working_permits',
    ]) {
      expect(new Set(actors.map((actor) => actor.attribute_visibility[attribute]))).toEqual(kinds)
    }
  })

  test('points at nobody real: every URL is the sandbox or a reserved name', async () => {
    for (const actor of await all()) {
      for (const [url] of JSON.stringify(actor).matchAll(/https?:[^"]+/g)) {
        const { hostname, origin } = new URL(url)
        expect(origin === sandbox().url || hostname.endsWith('.example')).toBe(true)
      }
    }
  })

  test('has about_me in English, in other languages if it was translated', async () => {
    const english = await get(1001)
    const others = await Promise.all(
      Array.from({ length: 20 }, (_, index) => get(1001 + index, '?locale=ru')),
    )
    expect(english.about_me).toMatch(/\w/)
    expect(english.about_me_html).toMatch(/^<p>.*<\/p>$/)
    const texts = others.map((actor) => actor.about_me)
    expect(texts).toContain(null)
    expect(texts.some((text) => /\p{Script=Cyrillic}/u.test(text ?? ''))).toBe(true)
    expect(others.every((actor) => (actor.about_me === null) === (actor.about_me_html === null))).toBe(true)
    expect((await get(1001, '?locale=xx')).about_me).toBe(english.about_me)
  })

  test('comes with labels instead of values when enum=translate asks for them', async () => {
    await using small = await startSandbox({ actors: 1, rateLimit: false })
    small.records.change('actor_profiles', 1001, {
      eye_color: 'grau',
      languages: { englisch: 'muttersprachlich', deutsch: 'grundkenntnisse' },
      drivers_licenses: ['pkw-klasse-b-be', 'a value of next year'],
      main_profession: 'actor',
    })
    const translated = (query = '') =>
      json<TranslatedActorProfile>(api(small, `actor_profiles/1001?enum=translate${query}`))
    expect(await translated()).toMatchObject({
      eye_color: 'grey',
      languages: 'English (native), German (basic)',
      drivers_licenses: 'Car, a value of next year',
      main_profession: 'Actor',
    })
    expect(await translated('&locale=de')).toMatchObject({
      eye_color: 'grau',
      languages: 'Englisch (Muttersprache), Deutsch (Grundkenntnisse)',
    })
    expect(await translated('&locale=tr')).toMatchObject({ eye_color: 'gri' })
    const plain = await json<ActorProfile>(api(small, 'actor_profiles/1001'))
    expect((await translated()).pictures).toEqual(plain.pictures)
  })
})

describe('a record that is not there', () => {
  test('was never there: 404, empty or JSON', async () => {
    for (const id of ['5', '1301', 'abc', '1001abc', '0']) {
      const response = await api(sandbox(), `actor_profiles/${id}`)
      expect([response.status, await response.text()]).toEqual([404, ''])
      expect(response.headers.get('content-type')).toBe('text/html')
    }
    const response = await api(sandbox(), 'actor_profiles/5', { accept: 'application/json' })
    expect(await response.json()).toEqual({ status: 404, error: 'Not Found' })
  })

  test('was deleted or merged: 410 says which', async () => {
    const { gone } = sandbox()
    expect(gone.map(({ status }) => status)).toEqual(['deleted', 'deleted', 'merged', 'merged'])
    for (const record of gone) {
      const response = await api(sandbox(), `actor_profiles/${record.id}`)
      expect([response.status, await response.json()]).toEqual([410, record])
    }
  })

  test('was merged into one that was merged itself: the chain ends at an actor, even if there is only one', async () => {
    await using small = await startSandbox({ actors: 1 })
    const first = await json<{ new_id: number }>(api(small, 'actor_profiles/952'))
    const second = await json<{ new_id: number }>(api(small, `actor_profiles/${first.new_id}`))
    expect((await api(small, `actor_profiles/${second.new_id}`)).status).toBe(200)
  })

  test('is not in the list', async () => {
    const ids = (await json<{ id: number }[]>(api(sandbox(), 'actor_profiles?per_page=1000'))).map(
      ({ id }) => id,
    )
    for (const { id } of sandbox().gone) expect(ids).not.toContain(id)
  })
})

test('other methods are not there', async () => {
  const headers = { authorization: `Token token=${sandbox().apiKey}` }
  const response = await fetch(`${sandbox().baseUrl}actor_profiles`, { method: 'POST', headers })
  expect(response.status).toBe(404)
})
