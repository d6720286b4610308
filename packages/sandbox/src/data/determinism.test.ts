import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import { api, json } from '../../test/support.ts'
import { startSandbox, type Sandbox, type SandboxOptions } from '../index.ts'

const LISTS = ['actor_profiles', 'crew_profiles', 'blog_posts', 'messages', 'casting_calls']

/** Everything the API says, as bytes, without the port. */
async function everything(options: SandboxOptions): Promise<string> {
  await using sandbox = await startSandbox({ rateLimit: false, actors: 40, ...options })
  const singles = await Promise.all(LISTS.map((list) => singlesOf(sandbox, list)))
  const actors = await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      json<{ showreel_ids: number[]; showreel_medium_ids: number[] }>(
        api(sandbox, `actor_profiles/${1001 + index}`),
      ),
    ),
  )
  const paths = [
    'attributes',
    'attributes/languages?locale=tr',
    'actor_profiles?fields=name,age,gender_new,languages,representative,updated_at&include_picture=true',
    'actor_profiles?order=last_name&direction=desc',
    'actor_profiles?q=an&order=name',
    'actor_profiles/1001?enum=translate&locale=pl',
    ...LISTS,
    ...singles.flat(),
    ...Array.from({ length: 14 }, (_, index) => `talent_agencies/${101 + index}`),
    ...actors.flatMap((actor) => actor.showreel_ids.map((id) => `showreels/${id}`)),
    ...actors.flatMap((actor) => actor.showreel_medium_ids.map((id) => `showreel_media/${id}`)),
  ]
  const bodies = await Promise.all(paths.map((path) => text(sandbox, path)))
  return bodies.join('\n').replaceAll(sandbox.url, 'http://sandbox')
}

async function singlesOf(sandbox: Sandbox, list: string): Promise<string[]> {
  const items = await json<{ id: number }[]>(api(sandbox, `${list}?per_page=1000`))
  return items.map(({ id }) => `${list}/${id}`)
}

async function text(sandbox: Sandbox, path: string): Promise<string> {
  return (await api(sandbox, path)).text()
}

test('the default seed gives these bytes, on every machine and day', async () => {
  const data = await everything({})
  expect(data.split('\n')[3]?.slice(0, 120)).toMatchInlineSnapshot(
    `"[{"id":1013,"name":"Απόστολος Παπαδόπουλος","gender":"m"},{"id":1003,"name":"Κώστας Γιαννόπουλος","gender":"m"},{"id":10"`,
  )
  expect(hash('sha256', data)).toMatchInlineSnapshot(
    `"65b462d48de6cb2eb77f679a80a29996b5545ea5b4520b3f7919719776ac8e26"`,
  )
})

test('hostile data gives these', async () => {
  expect(hash('sha256', await everything({ hostileData: true }))).toMatchInlineSnapshot(
    `"9bfa4ad933035c618b19946b063ccf93adc0cb35a6862fb585345c2f6320ed00"`,
  )
})

test('the same seed gives the same bytes, another seed other ones', async () => {
  const [one, same, other] = await Promise.all(['a', 'a', 'b'].map((seed) => everything({ seed })))
  expect(same).toBe(one)
  expect(other).not.toBe(one)
})

test('an actor is the same in a small sandbox and in the largest, whatever was asked before', async () => {
  await using small = await startSandbox({ actors: 10 })
  await using large = await startSandbox({ actors: 100_000 })
  await text(large, 'actor_profiles/1009')
  await text(large, 'actor_profiles?page=40')
  for (const path of ['actor_profiles/1005', 'crew_profiles/200003', 'messages/700003']) {
    const [one, other] = [await text(small, path), await text(large, path)]
    expect(other.replaceAll(large.url, '')).toBe(one.replaceAll(small.url, ''))
  }
})
