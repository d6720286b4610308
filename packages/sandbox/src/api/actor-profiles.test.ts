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
      expect(2026 - (actor.year_of_birth ?? 0)).toBe(actor.age)
      expect(actor.acting_age_from).toBeLessThanOrEqual(actor.acting_age_to ?? 0)
      expect(actor.pictures.filter((picture) => picture.main_picture)).toHaveLength(1)
      for (const credits of Object.values(actor.vita)) {
        for (const credit of credits ?? []) {
          expect(credit.year_from).toBeGreaterThan(actor.year_of_birth ?? 0)
          expect(credit.year_to ?? 2026).toBeGreaterThanOrEqual(credit.year_from ?? 0)
        }
      }
    }
  })

  test('has fields that are null, fields that are missing and names in several alphabets', async () => {
    const actors = await all()
    expect(actors.some(({ weight }) => weight === null)).toBe(true)
    expect(actors.some((actor) => !('weight' in actor))).toBe(true)
    const text = actors.map(({ first_name: first, last_name: last }) => `${first} ${last}`).join('\n')
    for (const alphabet of [/\p{Script=Greek}/u, /\p{Script=Cyrillic}/u, /[äöüß]/, /[ğışç]/, /[éèñ]/]) {
      expect(text).toMatch(alphabet)
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

  test('has about_me in English and, if translated, in German', async () => {
    const [english, german, polish] = await Promise.all([
      get(1001),
      get(1001, '?locale=de'),
      get(1001, '?locale=pl'),
    ])
    expect(english.about_me).toMatch(/\w/)
    expect(english.about_me_html).toMatch(/^<p>.*<\/p>$/)
    expect(german.about_me).not.toBe(english.about_me)
    expect([polish.about_me, polish.about_me_html]).toEqual([null, null])
  })

  test('comes with labels instead of values when enum=translate asks for them', async () => {
    const path = 'actor_profiles/1001?enum=translate'
    const english = await json<TranslatedActorProfile>(api(sandbox(), path))
    const german = await json<TranslatedActorProfile>(api(sandbox(), `${path}&locale=de`))
    expect([english.eye_color, german.eye_color]).toEqual(['grey', 'grau'])
    expect([english.languages, german.languages]).toEqual([
      'Turkish (native), Czech (fluent)',
      'Türkisch (Muttersprache), Tschechisch (fließend)',
    ])
    expect(english.main_profession).toBe('Actor')
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
