import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { api, json, sharedSandbox } from '../../test/support.ts'
import type { Sandbox } from '../index.ts'
import { pagingHeaders } from './paging.ts'

const sandbox = sharedSandbox({ actors: 37 })
const list = (query: string) => api(sandbox(), `actor_profiles${query}`)

/** `Link` as rel → URL, and the rels in the order they came. */
function links(response: Response): { rels: string[]; url: (rel: string) => string | undefined } {
  const entries = [...(response.headers.get('link') ?? '').matchAll(/<([^>]+)>; rel="(\w+)"/g)]
  return {
    rels: entries.map(([, , rel = '']) => rel),
    url: (rel) => entries.find((entry) => entry[2] === rel)?.[1],
  }
}

describe('headers', () => {
  test.each([
    ['?per_page=10', ['last', 'next']],
    ['?per_page=10&page=2', ['first', 'prev', 'last', 'next']],
    ['?per_page=10&page=4', ['first', 'prev']],
    ['?per_page=10&page=99', ['first', 'prev']],
    ['?per_page=37', []],
    ['', []],
  ])('%s has the rels %j', async (query, rels) => {
    const response = await list(query)
    expect(links(response).rels).toEqual(rels)
    if (rels.length === 0) expect(response.headers.has('link')).toBe(false)
    expect(response.headers.get('total')).toBe('37')
  })

  test('Per-Page is 250 unless asked otherwise; zero, negative numbers and text are not asking', async () => {
    for (const query of ['', '?per_page=0', '?per_page=-3', '?per_page=many', '?page=0', '?page=x']) {
      const response = await list(query)
      expect(response.headers.get('per-page')).toBe('250')
      expect(await response.json()).toHaveLength(37)
    }
    expect((await list('?per_page=1000')).headers.get('per-page')).toBe('1000')
  })

  test('links keep the query', async () => {
    const next = links(await list('?per_page=5&fields=name%2Cage&updated_at[gte]=0')).url('next')
    expect(new URL(next ?? '').searchParams.get('fields')).toBe('name,age')
    expect(new URL(next ?? '').searchParams.get('updated_at[gte]')).toBe('0')
  })
})

test.each(['1001', '99999999999999999999999'])('per_page=%s is a bad request', async (perPage) => {
  const bare = await list(`?per_page=${perPage}`)
  expect([bare.status, await bare.text()]).toEqual([400, ''])
  const asJson = await api(sandbox(), `actor_profiles?per_page=${perPage}`, { accept: 'application/json' })
  expect(await asJson.json()).toEqual({ status: 400, error: 'Bad Request' })
})

test('a page past the end is an empty array', async () => {
  const response = await list('?per_page=10&page=5')
  expect([response.status, await response.json()]).toEqual([200, []])
})

test('following next meets every actor exactly once, whatever the page size, order and direction', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 50 }),
      fc.constantFrom('id', 'name', 'last_name'),
      fc.constantFrom('asc', 'desc'),
      async (perPage, order, direction) => {
        const ids = await walk(
          sandbox(),
          `actor_profiles?per_page=${perPage}&order=${order}&direction=${direction}`,
        )
        expect(ids.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 37 }, (_, index) => 1001 + index))
      },
    ),
    { numRuns: 25 },
  )
})

test('whatever the total and the page size, next leads through as many pages as there are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 1000 }), (total, perPage) => {
      const pages = [1]
      for (
        let next = nextPage(1, perPage, total);
        next !== undefined;
        next = nextPage(next, perPage, total)
      ) {
        pages.push(next)
      }
      expect(pages).toEqual(
        Array.from({ length: Math.max(1, Math.ceil(total / perPage)) }, (_, index) => index + 1),
      )
    }),
  )
})

function nextPage(page: number, perPage: number, total: number): number | undefined {
  const { Link: link = '' } = pagingHeaders(new URL('http://127.0.0.1/list'), { page, perPage }, total)
  const [, next] = /<([^>]+)>; rel="next"/.exec(link) ?? []
  return next === undefined ? undefined : Number(new URL(next).searchParams.get('page'))
}

async function walk(target: Sandbox, path: string): Promise<number[]> {
  const ids: number[] = []
  for (let next: string | undefined = target.baseUrl + path; next !== undefined;) {
    const response: Response = await api(target, next.slice(target.baseUrl.length))
    ids.push(...(await json<{ id: number }[]>(response)).map(({ id }) => id))
    next = links(response).url('next')
  }
  return ids
}
