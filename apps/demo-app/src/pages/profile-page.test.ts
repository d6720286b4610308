import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answering, startApi } from '../test-support/api-server.ts'
import { startDemo, startDemoOnSandbox } from '../test-support/demo.ts'

type Running = Awaited<ReturnType<typeof startDemoOnSandbox>>

describe('a profile', () => {
  let demo: Running
  beforeAll(async () => {
    demo = await startDemoOnSandbox()
  })
  afterAll(() => demo[Symbol.asyncDispose]())

  test('shows picture, facts, skills, credits and agency of the person', async () => {
    const profile = await demo.source.client.actorProfiles.get(1001, { enum: 'translate' })
    const page = await demo.page('/actors/1001')
    expect(page).toContain(`<h1>${profile.first_name} ${profile.last_name}</h1>`)
    expect(page).toContain(`alt="Portrait of ${profile.first_name} ${profile.last_name}"`)
    expect(page).toContain(profile.languages)
    expect(page).toContain(`${profile.height} cm`)
    expect(page).toContain(profile.talent_agency_connections[0]?.talent_agency_name)
    expect(page).toContain(profile.vita.film?.[0]?.name)
    for (const type of ['Film', 'Television', 'Theatre']) expect(page).toContain(`<h3>${type}</h3>`)
  })

  test('a deleted one is gone for good', async () => {
    const response = await demo.get('/actors/901')
    expect(response.status).toBe(410)
    expect(await response.text()).toContain('This profile is gone')
  })

  test('a merged one leads to what it became, over as many steps as it takes, within the demo', async () => {
    const first = await demo.get('/actors/952')
    expect([first.status, first.headers.get('location')]).toEqual([302, '/actors/951?merged_from=952'])
    const page = await (await fetch(`${demo.url}/actors/952`)).text()
    expect(page).toContain('Profile 952 was merged into this one.')
  })

  test('an unknown one is not found, and what cannot be an id is not asked for', async () => {
    const unknown = await demo.get('/actors/99999999')
    expect(unknown.status).toBe(404)
    expect(await unknown.text()).toContain('<strong>Next:</strong>')
    const asked = demo.source.apiRequests()
    for (const id of ['0', '-1', 'x', '1e3', '1001.5', '99999999999999999999']) {
      expect((await demo.get(`/actors/${id}`)).status, id).toBe(404)
    }
    expect(demo.source.apiRequests()).toBe(asked)
  })
})

test('security 42: a merged profile cannot lead out of the demo', async () => {
  const gone = { id: 1, status: 'merged', new_id: '2/../../../evil.example' }
  await using api = await startApi((_, response) => {
    response.writeHead(410, { 'content-type': 'application/json' }).end(JSON.stringify(gone))
  })
  await using demo = await startDemo({ FILMMAKERS_BASE_URL: api.url, FILMMAKERS_API_KEY: 'a-key' })
  const response = await demo.get('/actors/1')
  expect(response.headers.get('location')).toBeNull()
  expect(response.status).toBeGreaterThanOrEqual(400)
})

test('a service that leaves fields out breaks nothing', async () => {
  await using api = await startApi(answering({ id: 5, first_name: 'Mira', vita: null }))
  await using demo = await startDemo({ FILMMAKERS_BASE_URL: api.url, FILMMAKERS_API_KEY: 'a-key' })
  expect(await demo.page('/actors/5')).toContain('<h1>Mira</h1>')
  expect(demo.reports).toEqual([])
})
