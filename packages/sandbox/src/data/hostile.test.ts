import type { ActorProfile, BlogPost } from '@filmmakers-sdk/api-contract'
import { describe, expect, test } from 'vitest'
import { api, json, sharedSandbox } from '../../test/support.ts'

const harmless = sharedSandbox()
const hostile = sharedSandbox({ hostileData: true })
const DANGEROUS = [
  /<script>/,
  /onerror=/,
  /javascript:/,
  /=HYPERLINK/,
  /\\u001[bB]/,
  /\\u202[eE]|\u202E/,
  /__proto__/,
  /\\u0000/,
]

async function everything(sandbox: typeof harmless): Promise<string> {
  const ids = Array.from({ length: 120 }, (_, index) => index)
  const paths = [
    'actor_profiles?per_page=1000&fields=name,languages&include_picture=true',
    'blog_posts',
    'messages?fields=subject,body,sender_name',
    'casting_calls?fields=name,description',
    ...ids.map((index) => `actor_profiles/${1001 + index}`),
    ...ids.slice(0, 40).map((index) => `blog_posts/${300_001 + index}`),
    ...ids.slice(0, 14).map((index) => `talent_agencies/${101 + index}`),
  ]
  const bodies = await Promise.all(paths.map(async (path) => (await api(sandbox(), path)).text()))
  return bodies.join('\n')
}

describe('hostile data', () => {
  test('is off unless asked for', async () => {
    const text = await everything(harmless)
    for (const pattern of DANGEROUS) expect(text).not.toMatch(pattern)
  })

  test('holds what browsers, terminals, spreadsheets and objects stumble over', async () => {
    const text = await everything(hostile)
    for (const pattern of DANGEROUS) expect(text).toMatch(pattern)
    expect(text).toContain('globalThis.sandboxHostile=true')
  })

  test('changes texts and addresses, not ids, pictures or media', async () => {
    const [tame, wild] = await Promise.all(
      [harmless, hostile].map((sandbox) => json<ActorProfile>(api(sandbox(), 'actor_profiles/1001'))),
    )
    const urls = (actor: ActorProfile | undefined) => actor?.pictures.map(({ url }) => new URL(url).pathname)
    expect(urls(wild)).toEqual(urls(tame))
    expect(wild?.showreel_ids).toEqual(tame?.showreel_ids)
  })

  test('is the same in lists and single records', async () => {
    const names = await json<{ id: number; name: string }[]>(api(hostile(), 'actor_profiles?per_page=40'))
    for (const { id, name } of names) {
      const actor = await json<ActorProfile>(api(hostile(), `actor_profiles/${id}`))
      expect(`${actor.first_name} ${actor.last_name}`.trim()).toBe(name)
    }
    const posts = await json<BlogPost[]>(api(hostile(), 'blog_posts'))
    for (const { id, title } of posts) {
      expect((await json<BlogPost>(api(hostile(), `blog_posts/${id}`))).title).toBe(title)
    }
  })

  test('can be searched and sorted', async () => {
    const response = await api(hostile(), 'actor_profiles?q=%3Cscript%3E&order=name')
    expect(response.status).toBe(200)
    expect(await response.json()).not.toEqual([])
  })

  test('does nothing in a picture', async () => {
    for (let id = 1001; id < 1040; id += 1) {
      const svg = await (await fetch(`${hostile().url}/pictures/${id * 10}/thumb.svg`)).text()
      expect(svg).not.toMatch(/<script|<img|<svg\/|"onerror/)
      const png = await fetch(`${hostile().url}/pictures/${id * 10}/thumb.png`)
      if (svg !== '') expect(png.headers.get('content-type')).toBe('image/png')
    }
  })
})
