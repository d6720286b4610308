import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startSandbox, type Sandbox } from '@filmmakers-sdk/sandbox'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox({ actors: 20 })
})
beforeEach(() => {
  sandbox.reset()
})
afterAll(() => sandbox.close())

test('the directory lists every actor', async () => {
  const headers = { authorization: `Token token=${sandbox.apiKey}` }
  const response = await fetch(`${sandbox.baseUrl}actor_profiles?order=last_name`, { headers })
  expect(await response.json()).toHaveLength(20)
  expect(sandbox.log.count({ path: '/api/v1/actor_profiles' })).toBe(1)
})
