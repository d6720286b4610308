import type { AttributeKey, AttributeList } from '@filmmakers-sdk/api-contract'
import { expect, test } from 'vitest'
import { api, json, sharedSandbox } from '../../test/support.ts'

const sandbox = sharedSandbox()
const labels = (path: string) => json<AttributeList>(api(sandbox(), `attributes/${path}`))

test('the names are those of the documentation and more', async () => {
  const keys = await json<AttributeKey[]>(api(sandbox(), 'attributes'))
  expect(keys).toEqual(
    expect.arrayContaining(['accent_skill', 'accents', 'dances', 'dialect_skill', 'dialects']),
  )
  for (const key of keys) expect((await api(sandbox(), `attributes/${key}`)).status).toBe(200)
})

test('labels are English, German when asked, English again in a locale there is none of', async () => {
  expect(await labels('drivers_licenses')).toMatchObject({ 'pkw-klasse-b-be': 'Car' })
  expect(await labels('drivers_licenses?locale=de')).toMatchObject({ 'pkw-klasse-b-be': 'PKW (Klasse B/BE)' })
  expect(await labels('drivers_licenses?locale=xx')).toEqual(await labels('drivers_licenses'))
})

test('a list that does not exist is 404, inherited names included', async () => {
  for (const key of ['nonsense', 'constructor', '__proto__', 'toString']) {
    expect((await api(sandbox(), `attributes/${key}`)).status).toBe(404)
  }
})
