import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createEditor } from '@filmmakers-sdk/api-contract/test-support/editor'
import { describe, expect, test } from 'vitest'
import * as api from './index.ts'
import { actorList } from './test-support/actor-list.ts'
import { mira } from './test-support/actor-profile.ts'
import { type Reply, startApiServer } from './test-support/api-server.ts'
import { empty, json } from './test-support/replies.ts'

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')
const [first = '', ...further] = [...readme.matchAll(/^```ts\n(.+?)^```$/gms)]
  .map(([, code = '']) => code)
  // That one has tests of its own: undici-fetch.test.ts.
  .filter((code) => !code.includes('createUndiciFetch'))
/** The other examples use its client. */
const [setup = ''] = /^[^]*?createFilmmakersClient\(.*\)$/m.exec(first) ?? []
const examples = [first, ...further.map((example) => `${setup}\n${example}`)]

/** With links to the address the examples know. */
const actors = actorList(1203, {
  target: (page, url) => {
    url.searchParams.set('page', String(page))
    return `https://www.filmmakers.eu${url.pathname}${url.search}`
  },
})

const others: Readonly<Record<string, unknown>> = {
  '/api/v1/showreels/5': { id: 5, showreel_medium_ids: [8] },
  '/api/v1/showreel_media/8': {
    id: 8,
    name: 'Scenes',
    duration: '171.6',
    download: false,
    skills: ['languages/deutsch'],
    proxies: { sd: 'https://static.example/sd.mp4', full_hd: 'https://static.example/full_hd.mp4' },
  },
  '/api/v1/attributes': ['eye_color', 'languages'],
  '/api/v1/attributes/eye_color': { grun: 'grün' },
  '/api/v1/attributes/languages': { schwedisch: 'Schwedisch', deutsch: 'Deutsch' },
  '/api/v1/actor_profiles/4711': {
    ...mira,
    attribute_visibility: { ...mira.attribute_visibility, age: 'private' },
    pictures: mira.pictures.slice(0, 1),
  },
  '/api/v1/casting_calls': [{ id: 9, name: 'Night Train', deadline: '2026-12-01' }],
}

const reply: Reply = (request, response) => {
  const { pathname } = new URL(request.url ?? '', 'http://127.0.0.1')
  if (Object.hasOwn(others, pathname)) json(others[pathname])(request, response)
  else if (pathname === '/api/v1/actor_profiles') actors(request, response)
  else if (pathname.endsWith('/404')) json({ id: 404, status: 'merged', new_id: 405 }, 410)(request, response)
  else if (request.headers['if-none-match'] === 'W/"1"') empty(304, { etag: 'W/"1"' })(request, response)
  else
    json({ id: 123, first_name: 'Anna', talent_agency_connections: [] }, 200, { etag: 'W/"1"' })(
      request,
      response,
    )
}

/** Runs an example as a program of its own, whose requests to the real address arrive here. */
async function run(example: string, url: string): Promise<string[]> {
  const redirect = `
    const { fetch } = globalThis
    globalThis.fetch = (address, init) => fetch(String(address).replace('https://www.filmmakers.eu', '${url}'), init)`
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--conditions=@filmmakers-sdk/source',
      `--import=data:text/javascript,${encodeURIComponent(redirect)}`,
      '--input-type=module-typescript',
      '--eval',
      example,
    ],
    {
      cwd: fileURLToPath(new URL('../', import.meta.url)),
      env: { ...process.env, FILMMAKERS_API_KEY: 'k3y-0123456789' },
    },
  )
  return stdout.trim().split('\n')
}

describe('the README', { timeout: 60_000 }, () => {
  const editor = createEditor(new URL('../', import.meta.url))
  const outputs = [
    [1204, 'Anna 0'],
    [2, 'Night Train 2026-12-01'],
    [3, '203'],
    [1104, '1203'],
    [1, 'Anna 304'],
    [1, 'Anna'],
    [1, 'now known as 405'],
    [2, '123 200 undefined'],
    [2, "not for download [ { list: 'languages', value: 'deutsch' } ]"],
    [2, 'https://images.example/1/large.jpg Henrik Salo'],
  ] as const

  test('has an example for each output', () => {
    expect(examples).toHaveLength(outputs.length)
    expect(setup).toContain('apiKey')
  })

  test.each(examples.map((example, index) => [index + 1, example] as const))(
    'example %i compiles and runs',
    async (number, example) => {
      expect(editor.errors(example)).toEqual([])
      const server = await startApiServer(reply)
      const lines = await run(example, server.url)
      expect([lines.length, lines.at(-1)]).toEqual(outputs[number - 1])
      expect(server.requests[0]?.headers.authorization).toBe('Token token=k3y-0123456789')
    },
  )

  test('an example that does not compile is noticed', () => {
    expect(editor.errors("import { nothing } from '@filmmakers-sdk/api-client'")).toHaveLength(1)
  })

  test('names every error class there is', () => {
    const classes = Object.keys(api).filter((name) => name.endsWith('Error') && !name.startsWith('is'))
    expect(classes.filter((name) => !readme.includes(`| \`${name}\``))).toEqual([])
  })
})
