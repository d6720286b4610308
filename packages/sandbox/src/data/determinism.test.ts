import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import { api } from '../../test/support.ts'
import { startSandbox, type Sandbox, type SandboxOptions } from '../index.ts'

/** Everything the API says about the actors, as bytes, without the port. */
async function everything(options: SandboxOptions): Promise<string> {
  await using sandbox = await startSandbox({ rateLimit: false, actors: 40, ...options })
  const paths = [
    'attributes',
    'actor_profiles?fields=name,age,gender_new,languages,representative,updated_at&include_picture=true',
    'actor_profiles?order=last_name&direction=desc',
    ...Array.from({ length: 40 }, (_, index) => `actor_profiles/${1001 + index}`),
  ]
  const bodies = await Promise.all(paths.map((path) => text(sandbox, path)))
  return bodies.join('\n').replaceAll(sandbox.url, 'http://sandbox')
}

async function text(sandbox: Sandbox, path: string): Promise<string> {
  return (await api(sandbox, path)).text()
}

test('the default seed gives these bytes, on every machine and day', async () => {
  const data = await everything({})
  expect(data.split('\n')[2]?.slice(0, 120)).toMatchInlineSnapshot(
    `"[{"id":1034,"name":"Всеволод Лобачевський","gender":"m"},{"id":1022,"name":"Анжела Гнатишина","gender":"f"},{"id":1018,""`,
  )
  expect(hash('sha256', data)).toMatchInlineSnapshot(
    `"e3821e0069ed8a58993704a82086b8bb74457db4e40ca1c956ace2de04548c8a"`,
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
  const [one, other] = [await text(small, 'actor_profiles/1005'), await text(large, 'actor_profiles/1005')]
  expect(other.replaceAll(large.url, '')).toBe(one.replaceAll(small.url, ''))
})
