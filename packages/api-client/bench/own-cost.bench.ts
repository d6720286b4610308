import { apiKey } from '@filmmakers-sdk/auth-core'
import ky from 'ky'
import { test } from 'vitest'
import { createFilmmakersClient } from '../src/index.ts'

/** What a request costs beside the network: on a fetch that answers at once, against ky with its defaults. */
test('own cost of a request', async ({ bench }) => {
  const body = JSON.stringify({ id: 1, first_name: 'Anna' })
  const headers = { 'content-type': 'application/json' }
  const stub: typeof fetch = () => Promise.resolve(new Response(body, { headers }))
  const client = createFilmmakersClient({ auth: apiKey('key'), fetch: stub })
  const plain = ky.create({ fetch: stub, headers: { authorization: 'Token token=key' } })
  await client.actorProfiles.get(1)

  const result = await bench.compare(
    bench('bare fetch', async () => {
      await (await stub('https://www.filmmakers.eu/api/v1/actor_profiles/1')).json()
    }),
    bench('ky, defaults', async () => {
      await plain('https://www.filmmakers.eu/api/v1/actor_profiles/1').json()
    }),
    bench('actorProfiles.get', async () => {
      await client.actorProfiles.get(1)
    }),
    { time: 1000 },
  )
  const base = result.get('bare fetch').latency.mean
  const overhead = (name: 'ky, defaults' | 'actorProfiles.get') => result.get(name).latency.mean - base
  const ratio = overhead('actorProfiles.get') / overhead('ky, defaults')
  console.log(`overhead of actorProfiles.get: ${ratio.toFixed(2)} times that of ky with its defaults`)
})
