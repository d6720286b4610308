import { answerProblems, problemsOf, validatorOf } from '@filmmakers-sdk/api-contract/test-support'
import { describe, expect, test } from 'vitest'
import { startReceiver } from '../../test/receiver.ts'
import { api, bearer, grant, json, sharedSandbox } from '../../test/support.ts'
import { eventsOf, startWith } from '../../test/webhooks.ts'
import { startSandbox, type Sandbox } from '../index.ts'

const sandbox = sharedSandbox()
const hostile = sharedSandbox({ hostileData: true, seed: 'hostile' })

/** What the contract has against the answers to these paths. */
async function problems(
  target: Sandbox,
  paths: readonly string[],
  headers: Record<string, string> = {},
): Promise<string[]> {
  const found: string[][] = []
  // A few at a time: checking them keeps this process busy, and connections that wait meanwhile are closed.
  for (let start = 0; start < paths.length; start += 25) {
    const some = paths.slice(start, start + 25)
    found.push(
      ...(await Promise.all(some.map(async (path) => answerProblems(await api(target, path, headers))))),
    )
  }
  return found.flat()
}

async function idsOf(target: Sandbox, list: string): Promise<number[]> {
  return (await json<{ id: number }[]>(api(target, `${list}?per_page=1000`))).map(({ id }) => id)
}

const LISTS = ['actor_profiles', 'crew_profiles', 'blog_posts', 'messages', 'casting_calls']

describe.each([
  ['as they are', sandbox],
  ['with hostile data', hostile],
])('every answer validates against openapi.yaml, %s', (_, target) => {
  test('all single records of all resources', async () => {
    for (const list of LISTS) {
      const ids = await idsOf(target(), list)
      expect(ids.length).toBeGreaterThan(10)
      expect(
        await problems(
          target(),
          ids.map((id) => `${list}/${id}`),
        ),
      ).toEqual([])
    }
    const agencies = Array.from({ length: 14 }, (__, index) => `talent_agencies/${101 + index}?locale=de`)
    expect(await problems(target(), agencies)).toEqual([])
  })

  test('translated profiles in every language', async () => {
    for (const locale of ['en', 'de', 'fr', 'it', 'es', 'pl', 'ro', 'ru', 'tr']) {
      const paths = [1001, 1002, 1003, 1009].map(
        (id) => `actor_profiles/${id}?enum=translate&locale=${locale}`,
      )
      expect(
        await problems(target(), [...paths, `crew_profiles/200001?enum=translate&locale=${locale}`]),
      ).toEqual([])
    }
  })

  test('showreels and media of everybody', async () => {
    for (const list of ['actor_profiles', 'crew_profiles']) {
      for (const id of (await idsOf(target(), list)).slice(0, 60)) {
        const { showreel_ids: reels, showreel_medium_ids: media } = await json<{
          showreel_ids: number[]
          showreel_medium_ids: number[]
        }>(api(target(), `${list}/${id}`))
        const paths = [
          ...reels.map((reel) => `showreels/${reel}`),
          ...media.map((one) => `showreel_media/${one}`),
        ]
        expect(await problems(target(), paths)).toEqual([])
      }
    }
  })

  test('lists with every field and parameter, and the attributes', async () => {
    const person = 'gender,first_name,last_name,name,professions,languages,representative,updated_at'
    const picture = 'include_picture=true&picture_version=large'
    const keys = await json<string[]>(api(target(), 'attributes'))
    const paths = [
      ...LISTS,
      ...LISTS.map((list) => `${list}?per_page=7&page=2`),
      ...LISTS.map((list) => `${list}?page=900`),
      `actor_profiles?per_page=1000&${picture}&fields=age,gender_new,main_profession,${person}`,
      `crew_profiles?per_page=1000&${picture}&fields=${person}`,
      'actor_profiles?order=name&direction=desc&gender=female&updated_at[gte]=1&acting_age[gte]=20&languages=deu&q=an',
      'crew_profiles?order=last_name&professions[]=regie&q=an',
      'blog_posts?blog_id=11&tags[id][]=1&tags[id][]=2&actor_profiles[id][]=1004',
      'messages?fields=subject,message_type,body,sender_name',
      'casting_calls?fields=name,casting_type,description,production_format,deadline,deadline_visible',
      'attributes',
      ...keys.map((key) => `attributes/${key}?locale=tr`),
    ]
    expect(await problems(target(), paths)).toEqual([])
  })
})

describe('errors validate as well', () => {
  test('bad requests, what is not there and what is gone, as JSON and empty', async () => {
    const paths = [
      'actor_profiles?per_page=1001',
      ...['actor_profiles/5', 'crew_profiles/5', 'talent_agencies/5', 'blog_posts/5', 'showreels/5'],
      ...['showreel_media/5', 'messages/5', 'casting_calls/5', 'attributes/nonsense'],
      ...[
        'actor_profiles/901',
        'actor_profiles/951',
        'crew_profiles/199951',
        'talent_agencies/91',
        'talent_agencies/95',
      ],
    ]
    expect(await problems(sandbox(), paths)).toEqual([])
    expect(await problems(sandbox(), paths, { accept: 'application/json' })).toEqual([])
  })

  test('no credentials, too many requests, a known ETag', async () => {
    await using strict = await startSandbox({ actors: 3, rateLimit: { requests: 2 } })
    const etag = (await api(strict, 'actor_profiles/1001')).headers.get('etag') ?? ''
    const statuses: number[] = []
    for (const headers of [{ 'if-none-match': etag }, {}]) {
      const answer = await api(strict, 'actor_profiles/1001', headers)
      statuses.push(answer.status)
      expect(await answerProblems(answer)).toEqual([])
    }
    const refused = await fetch(`${sandbox().baseUrl}actor_profiles`)
    expect(await answerProblems(refused)).toEqual([])
    expect([...statuses, refused.status]).toEqual([304, 429, 401])
  })

  test('missing permission, a service that fails, and every HEAD', async () => {
    await using own = await startSandbox({ actors: 3 })
    const token = bearer(await grant(own, { scope: 'limited' }))
    const statuses: number[] = []
    const check = async (answer: Response) => {
      statuses.push(answer.status)
      expect(await answerProblems(answer)).toEqual([])
    }
    await check(await fetch(`${own.baseUrl}actor_profiles`, { headers: token }))
    for (const status of [500, 502, 503, 504]) {
      own.faults.respond({ status })
      await check(await api(own, 'actor_profiles/1001'))
    }
    expect(statuses).toEqual([403, 500, 502, 503, 504])
    const headers = { authorization: `Token token=${own.apiKey}` }
    for (const path of [
      'actor_profiles',
      'actor_profiles/1001',
      'actor_profiles/5',
      'attributes',
      'messages',
    ]) {
      const answer = await fetch(own.baseUrl + path, { method: 'HEAD', headers })
      expect(await answerProblems(answer, { method: 'HEAD', url: answer.url })).toEqual([])
    }
  })

  test('and what webhooks bring', async () => {
    await using receiver = await startReceiver()
    await using own = await startWith(receiver.url)
    for (const type of ['actor_profile.updated', 'actor_profile.deleted'] as const)
      own.webhooks.trigger(type, 1001)
    await own.webhooks.settled()
    const validate = validatorOf('WebhookEvent')
    const events = eventsOf(receiver)
    expect(events.map(({ type }) => type).sort()).toEqual(['actor_profile.deleted', 'actor_profile.updated'])
    for (const event of events) expect(problemsOf(validate, event)).toEqual([])
  })
})
