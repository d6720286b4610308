import { describe, expect, test } from 'vitest'
import { type Page, PaginationError } from '../index.ts'
import { actorList, type ActorListOptions } from '../test-support/actor-list.ts'
import { startApiServer } from '../test-support/api-server.ts'
import { clientOf, rejection } from '../test-support/clients.ts'
import { idsOf } from '../test-support/lists.ts'
import { empty, json, page, reset, text } from '../test-support/replies.ts'

const path = '/api/v1/actor_profiles'

describe('a list of 1,203 actors on 5 pages', () => {
  const all = Array.from({ length: 1203 }, (_, i) => i + 1)

  test('gives every actor once, in five requests one after the other', async () => {
    const server = await startApiServer(actorList(1203))
    expect(await idsOf(clientOf(server).actorProfiles.list())).toEqual(all)
    expect(server.requests.map(({ url }) => url)).toEqual([
      path,
      ...[2, 3, 4, 5].map((number) => `${path}?page=${number}`),
    ])
  })

  test('asks for no page before the items ahead of it are used up', async () => {
    const server = await startApiServer(actorList(1203))
    const items = clientOf(server).actorProfiles.list()[Symbol.asyncIterator]()
    expect(server.requests).toHaveLength(0)
    for (let count = 0; count < 250; count += 1) await items.next()
    expect(server.requests).toHaveLength(1)
    await items.next()
    expect(server.requests).toHaveLength(2)
  })

  test('asks for nothing more after break', async () => {
    const server = await startApiServer(actorList(1203))
    for await (const { id } of clientOf(server).actorProfiles.list()) if (id === 251) break
    expect(server.requests).toHaveLength(2)
  })

  test('keeps the parameters on every page', async () => {
    const server = await startApiServer(actorList(5))
    await idsOf(clientOf(server).actorProfiles.list({ per_page: 2, fields: ['name', 'age'] }))
    expect(server.requests).toHaveLength(3)
    for (const { url } of server.requests) {
      const query = new URL(url, server.url).searchParams
      expect([query.get('per_page'), query.get('fields')]).toEqual(['2', 'name,age'])
    }
  })

  test('gives pages with what the server says of them', async () => {
    const server = await startApiServer(actorList(1203))
    const pages: Page<{ id: number }>[] = []
    for await (const page of clientOf(server).actorProfiles.list().pages()) pages.push(page)
    expect(
      pages.map(({ page, items, total, perPage, duplicates, complete }) => [
        page,
        items.length,
        total,
        perPage,
        duplicates,
        complete,
      ]),
    ).toEqual([1, 2, 3, 4, 5].map((number) => [number, number === 5 ? 203 : 250, 1203, 250, 0, true]))
    expect(pages.map((one) => 'next' in one)).toEqual([true, true, true, true, false])
  })
})

describe('security 55: a Link header in whatever form', () => {
  const forms: Record<string, ActorListOptions> = {
    'as api-pagination writes it': {},
    'in reverse order': { joinLinks: (links) => links.reverse().join(',') },
    'as several headers': { joinLinks: (links) => links },
    'with relative targets': { target: (number) => `?page=${number}&per_page=2` },
    'with targets relative to the origin': { target: (number) => `${path}?page=${number}&per_page=2` },
    'in other case, without quotes': { link: (target, rel) => `<${target}>;REL=${rel.toUpperCase()}` },
    'with several relations in one': { link: (target, rel) => `<${target}>; rel="item  ${rel} x"` },
    'with a title in between': {
      link: (target, rel) => `<${target}>; title="a, \\"b\\"; <c>"; rel="${rel}"`,
    },
    'with a second rel that does not count': {
      link: (target, rel) => `<${target}>; rel="${rel}"; rel="next"`,
    },
    'with a fragment': { link: (target, rel) => `<${target}#top>; rel="${rel}"` },
    'with links of another context': {
      joinLinks: (links) => ['</elsewhere>; rel="next"; anchor="/other"', ...links].join(', '),
    },
  }

  test.each(Object.entries(forms))('%s', async (_, options) => {
    const server = await startApiServer(actorList(5, options))
    expect(await idsOf(clientOf(server).actorProfiles.list({ per_page: 2 }))).toEqual([1, 2, 3, 4, 5])
    expect(server.requests).toHaveLength(3)
  })

  test('without any, because there is one page', async () => {
    const server = await startApiServer(actorList(3))
    expect(await idsOf(clientOf(server).actorProfiles.list())).toEqual([1, 2, 3])
    expect(server.requests).toHaveLength(1)
  })
})

describe('security 57: a short list never passes as a whole one', () => {
  const short = { links: false, total: 620 }

  test('iterating it fails after what came', async () => {
    const server = await startApiServer(actorList(250, short))
    const error = await rejection(idsOf(clientOf(server).actorProfiles.list()))
    expect(error).toBeInstanceOf(PaginationError)
    expect(error).toMatchObject({
      code: 'incomplete',
      retryable: true,
      message: expect.stringContaining('250 of 620') as string,
    })
  })

  test('awaiting its only page fails too', async () => {
    const server = await startApiServer(actorList(250, short))
    expect(await rejection(clientOf(server).actorProfiles.list())).toMatchObject({ code: 'incomplete' })
  })

  test('allowIncomplete takes what there is, and says so', async () => {
    const server = await startApiServer(actorList(250, short))
    const list = clientOf(server).actorProfiles.list({}, { allowIncomplete: true })
    expect(await idsOf(list)).toHaveLength(250)
    expect(await list).toMatchObject({ complete: false, total: 620 })
  })

  test('a last page that lacks items fails', async () => {
    const server = await startApiServer(
      page([1, 2], { total: '5', 'per-page': '2', link: '<?page=2>; rel="next"' }),
      page([3, 4], { total: '5', 'per-page': '2' }),
    )
    expect(await rejection(idsOf(clientOf(server).actorProfiles.list()))).toMatchObject({
      code: 'incomplete',
    })
  })

  test('an iterator that came up short asks the server again, not itself', async () => {
    const server = await startApiServer(page([1], { total: '2' }), page([1, 2], { total: '2' }))
    const pages = clientOf(server).actorProfiles.list().pages()
    expect(await rejection(pages.next())).toMatchObject({ code: 'incomplete' })
    expect((await pages.next()).value?.items).toHaveLength(2)
    expect(server.requests).toHaveLength(2)
  })

  test('a later page that came up short can be asked for again', async () => {
    const first = page([1, 2], { total: '3', 'per-page': '2', link: '<?page=2>; rel="next"' })
    const server = await startApiServer(first, page([], { total: '3' }), page([3], { total: '3' }))
    const items = clientOf(server).actorProfiles.list()[Symbol.asyncIterator]()
    await items.next()
    await items.next()
    expect(await rejection(items.next())).toMatchObject({ code: 'incomplete' })
    expect(await items.next()).toEqual({ done: false, value: { id: 3 } })
    expect(await items.next()).toEqual({ done: true, value: undefined })
  })

  test('what counts is the last Total there was', async () => {
    const link = '<?page=2>; rel="next"'
    const grown = await startApiServer(page([1], { total: '2', link }), page([2], { total: '3' }))
    expect(await rejection(idsOf(clientOf(grown).actorProfiles.list()))).toMatchObject({ code: 'incomplete' })
    const silent = await startApiServer(page([1], { total: '3', link }), page([2]))
    expect(await rejection(idsOf(clientOf(silent).actorProfiles.list()))).toMatchObject({
      code: 'incomplete',
      message: expect.stringContaining('2 of 3') as string,
    })
  })

  test('without Total the list is as long as it is', async () => {
    const server = await startApiServer(actorList(5, { total: null }))
    const list = clientOf(server).actorProfiles.list({ per_page: 2 })
    expect(await idsOf(list)).toHaveLength(5)
    expect((await list).total).toBeUndefined()
  })

  test.each(['many', '-1', '1e3', '620.0', ['2', '3']])(
    'a Total of %j is no number, so nobody can tell',
    async (total) => {
      const server = await startApiServer(page([1], { total }))
      const { actorProfiles } = clientOf(server)
      expect(await rejection(actorProfiles.list())).toMatchObject({
        code: 'incomplete',
        retryable: false,
        message:
          'The server says in no readable number how long this list is, so nobody knows if it is whole.',
      })
      const { items, total: said, complete } = await actorProfiles.list({}, { allowIncomplete: true })
      expect([items, said, complete]).toEqual([[{ id: 1 }], undefined, false])
    },
  )

  test('a Total that comes twice is one, and an empty one says nothing', async () => {
    const server = await startApiServer(page([1], { total: ['3', '3'] }), page([1], { total: '' }))
    const { actorProfiles } = clientOf(server)
    expect(await rejection(actorProfiles.list())).toMatchObject({
      message: 'The list ended after 1 of 3 entries.',
    })
    expect((await actorProfiles.list()).total).toBeUndefined()
  })
})

describe('security 57: a page of another origin, which is not shown Link and Total', () => {
  /** What a browser does with an answer that exposes no headers. */
  const inBrowser: typeof fetch = async (input, init) => {
    const response = await fetch(input, init)
    const headers = { 'content-type': response.headers.get('content-type') ?? '' }
    return Object.defineProperty(new Response(response.body, { headers }), 'type', { value: 'cors' })
  }

  test('does not take the first page for the whole list', async () => {
    const server = await startApiServer(actorList(5))
    const { actorProfiles } = clientOf(server, { fetch: inBrowser })
    const error = await rejection(idsOf(actorProfiles.list({ per_page: 2 })))
    expect(error).toMatchObject({ name: 'PaginationError', code: 'incomplete', retryable: false })
    expect(await rejection(Promise.resolve(actorProfiles.list()))).toMatchObject({ code: 'incomplete' })
    expect(server.requests).toHaveLength(2)
  })

  test('gets single pages when it says so, none of them called complete', async () => {
    const server = await startApiServer(actorList(5))
    const list = clientOf(server, { fetch: inBrowser }).actorProfiles.list(
      { per_page: 2 },
      { allowIncomplete: true },
    )
    const { items, complete, total } = await list
    expect([items.length, complete, total]).toEqual([2, false, undefined])
  })

  test('reads the whole list when the server lets it see those headers', async () => {
    const server = await startApiServer(actorList(5))
    const exposing: typeof fetch = async (input, init) =>
      Object.defineProperty(await fetch(input, init), 'type', { value: 'cors' })
    expect(
      await idsOf(clientOf(server, { fetch: exposing }).actorProfiles.list({ per_page: 2 })),
    ).toHaveLength(5)
  })
})

describe('security 57: links that lead nowhere', () => {
  test('a page that names itself as the next is a loop', async () => {
    const server = await startApiServer(page([1], { link: `<${path}>; rel="next"` }))
    expect(await rejection(idsOf(clientOf(server).actorProfiles.list()))).toMatchObject({ code: 'loop' })
    expect(server.requests).toHaveLength(1)
  })

  test('also with a fragment', async () => {
    const server = await startApiServer(page([1], { link: `<${path}#more>; rel="next"` }))
    expect(await rejection(idsOf(clientOf(server).actorProfiles.list()))).toMatchObject({ code: 'loop' })
    expect(server.requests).toHaveLength(1)
  })

  test('also when its query is written in another way', async () => {
    const server = await startApiServer((request, response) => {
      const self = new URL(request.url ?? '', 'http://127.0.0.1')
      page([1], { link: `<${self.pathname}${self.search}>; rel="next"` })(request, response)
    })
    const list = clientOf(server).actorProfiles.list({ q: "O'Brien" })
    expect(await rejection(idsOf(list))).toMatchObject({ code: 'loop' })
    expect(server.requests).toHaveLength(1)
  })

  test('a circle of pages ends', async () => {
    const server = await startApiServer(
      page([1], { link: '<?page=2>; rel="next"' }),
      page([2], { link: '<?page=3>; rel="next"' }),
      page([3], { link: '<?page=2>; rel="next"' }),
    )
    expect(await rejection(idsOf(clientOf(server).actorProfiles.list()))).toMatchObject({ code: 'loop' })
    expect(server.requests).toHaveLength(3)
  })

  test('an empty page in the middle is not the end', async () => {
    const server = await startApiServer(
      page([1], { total: '2', link: '<?page=2>; rel="next"' }),
      page([], { total: '2', link: '<?page=3>; rel="next"' }),
      page([2], { total: '2' }),
    )
    expect(await idsOf(clientOf(server).actorProfiles.list())).toEqual([1, 2])
  })

  test.each([
    ['empty', []],
    ['old', [1]],
  ])('a list with more than ten %s pages in a row is endless', async (_, ids) => {
    let number = 1
    const server = await startApiServer(page([1], { link: '<?page=2>; rel="next"' }), (request, response) => {
      number += 1
      page(ids, { link: `<?page=${number + 1}>; rel="next"` })(request, response)
    })
    expect(await rejection(idsOf(clientOf(server).actorProfiles.list()))).toMatchObject({ code: 'endless' })
    expect(server.requests).toHaveLength(12)
  })

  test.each([
    ['nothing else', {}],
    ['what is there', { allowIncomplete: true }],
  ])(
    'more than ten pages in a row beyond the number of entries are, whoever takes %s',
    async (_, options) => {
      let id = 0
      const server = await startApiServer((request, response) => {
        id += 1
        page([id], { total: '3', link: `<?page=${id + 1}>; rel="next"` })(request, response)
      })
      const error = await rejection(idsOf(clientOf(server).actorProfiles.list({}, options)))
      expect(error).toMatchObject({ code: 'endless' })
      expect(server.requests).toHaveLength(3 + 11)
    },
  )

  test('neither is a list to whose front more is added than ten pages hold: it is incomplete, and can be read again', async () => {
    const records = Array.from({ length: 100 }, (_, i) => 100 - i)
    const server = await startApiServer((request, response) => {
      const number = Number(new URL(request.url ?? '', 'http://127.0.0.1').searchParams.get('page') ?? 1)
      if (number === 13 && records.length === 100)
        records.unshift(...Array.from({ length: 60 }, (_, i) => 200 - i))
      const [from, to] = [(number - 1) * 5, number * 5]
      const total = String(records.length)
      const link = to < records.length ? { link: `<?page=${number + 1}>; rel="next"` } : {}
      page(records.slice(from, to), { total, 'per-page': '5', ...link })(request, response)
    })
    const { actorProfiles } = clientOf(server)
    expect(await rejection(idsOf(actorProfiles.list()))).toMatchObject({
      code: 'incomplete',
      retryable: true,
    })
    expect(await idsOf(actorProfiles.list())).toHaveLength(records.length)
  })

  test('a list that goes on behind its end is endless, wherever it is begun', async () => {
    let id = 0
    const server = await startApiServer((request, response) => {
      id += 1
      page([id], { total: '3', link: `<?page=${id + 2}>; rel="next"` })(request, response)
    })
    expect(await rejection(idsOf(clientOf(server).actorProfiles.list({ page: 2 })))).toMatchObject({
      code: 'endless',
    })
  })

  test('a list that grows while it is read is not', async () => {
    let id = 0
    const server = await startApiServer((request, response) => {
      id += 1
      const total = String(id < 30 ? id : 30)
      page([id], id < 30 ? { total, link: `<?page=${id + 1}>; rel="next"` } : { total })(request, response)
    })
    expect(await idsOf(clientOf(server).actorProfiles.list())).toHaveLength(30)
  })

  test('ten empty pages are not, eleven are, also when they are the last', async () => {
    const emptyPages = (count: number, ids: readonly number[]) =>
      Array.from({ length: count + 1 }, (_, i) =>
        i === count ? page(ids) : page([], { link: `<?page=${i + 2}>; rel="next"` }),
      )
    const ten = await startApiServer(...emptyPages(10, [7]))
    expect(await idsOf(clientOf(ten).actorProfiles.list())).toEqual([7])
    expect(ten.requests).toHaveLength(11)
    const eleven = await startApiServer(...emptyPages(10, []))
    expect(await rejection(idsOf(clientOf(eleven).actorProfiles.list()))).toMatchObject({ code: 'endless' })
  })

  test.each([
    '<?page=2; rel="next"',
    'next',
    '<?page=2>; rel="next',
    '<?page=2> rel="next"',
    '<<?page=2>>; rel=next',
  ])('a malformed header is an error: %s', async (link) => {
    const server = await startApiServer(page([1], { link }))
    expect(await rejection(idsOf(clientOf(server).actorProfiles.list()))).toMatchObject({
      code: 'malformed_link',
    })
  })
})

describe('security 27: links that lead away from the list are not followed', () => {
  const targets = [
    'https://attacker.example/api/v1/actor_profiles?page=2',
    '//attacker.example/api/v1/actor_profiles?page=2',
    'http://user:pass@HOST/api/v1/actor_profiles?page=2',
    'http://user@HOST/api/v1/actor_profiles?page=2',
    'http://:pass@HOST/api/v1/actor_profiles?page=2',
    '/api/v1/messages?page=2',
    '/api/v1/actor_profiles/../messages?page=2',
    '/api/v1/actor_profiles/%2e%2e/messages',
    'http://[',
  ]

  test.each(targets)('%s', async (target) => {
    const server = await startApiServer((request, response) => {
      const link = `<${target.replace('HOST', request.headers.host ?? '')}>; rel="next"`
      page([1], { link })(request, response)
    })
    expect(await rejection(idsOf(clientOf(server).actorProfiles.list()))).toMatchObject({
      code: 'foreign_link',
    })
    expect(server.requests).toHaveLength(1)
  })

  test('another port is another origin, and gets no request', async () => {
    const other = await startApiServer(actorList(1))
    const server = await startApiServer(page([1], { link: `<${other.url}${path}?page=2>; rel="next"` }))
    expect(await rejection(idsOf(clientOf(server).actorProfiles.list()))).toMatchObject({
      code: 'foreign_link',
    })
    expect(other.requests).toHaveLength(0)
  })
})

describe('security 59: links to something else than http are not followed', () => {
  test.each([
    'data:application/json,[{"id":666}]',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'blob:null/1',
  ])('%s', async (target) => {
    const server = await startApiServer(page([1], { link: `<${target}>; rel="next"` }))
    const list = clientOf(server).actorProfiles.list()
    expect(await rejection(idsOf(list))).toMatchObject({ code: 'foreign_link' })
  })
})

describe('a page', () => {
  test('is requested once, however often the list is awaited', async () => {
    const server = await startApiServer(actorList(3))
    const list = clientOf(server).actorProfiles.list()
    const [one, other] = await Promise.all([list, list])
    expect(await list).toEqual(expect.objectContaining({ items: one.items }))
    expect(other.items).toEqual(one.items)
    expect(server.requests).toHaveLength(1)
  })

  test('is asked for again after a failure', async () => {
    const server = await startApiServer(empty(404), actorList(3))
    const list = clientOf(server).actorProfiles.list()
    expect(await rejection(list)).toMatchObject({ code: 'not_found' })
    expect((await list).items).toHaveLength(3)
  })

  test('goes on from itself when it is iterated', async () => {
    const server = await startApiServer(actorList(6))
    const first = await clientOf(server).actorProfiles.list({ per_page: 2, page: 2 })
    expect(await idsOf(first)).toEqual([3, 4, 5, 6])
    expect(server.requests).toHaveLength(2)
    expect(await idsOf(first)).toEqual([3, 4, 5, 6])
    expect(server.requests).toHaveLength(3)
  })

  test('that was awaited is not requested again by the iteration after it, and the ones after that read anew', async () => {
    const ids = [1, 2, 3]
    const server = await startApiServer(actorList(() => ids))
    const list = clientOf(server).actorProfiles.list({ per_page: 2 })
    expect((await list).items.map(({ id }) => id)).toEqual([1, 2])
    expect(await idsOf(list)).toEqual([1, 2, 3])
    expect(server.requests).toHaveLength(2)
    ids.unshift(7)
    expect(await idsOf(list)).toEqual([7, 1, 2, 3])
    expect(server.requests).toHaveLength(4)
    // What was awaited stays what it was, as any promise does.
    expect((await list).items.map(({ id }) => id)).toEqual([1, 2])
    expect(server.requests).toHaveLength(4)
  })

  test('is read anew by each of two iterations side by side', async () => {
    const server = await startApiServer(actorList(3))
    const list = clientOf(server).actorProfiles.list({ per_page: 2 })
    const all = [1, 2, 3]
    expect(await Promise.all([idsOf(list), idsOf(list)])).toEqual([all, all])
    expect(server.requests).toHaveLength(4)
    await list
    expect(await Promise.all([idsOf(list), idsOf(list)])).toEqual([all, all])
    expect(server.requests).toHaveLength(4 + 1 + 3)
  })

  test('number three can be the first one', async () => {
    const server = await startApiServer(actorList(1203))
    expect(await idsOf(clientOf(server).actorProfiles.list({ page: 3 }))).toHaveLength(703)
    expect(server.requests).toHaveLength(3)
  })

  test('number three can be the first one without Per-Page, though nobody can count then', async () => {
    const server = await startApiServer(actorList(7, { perPageHeader: false }))
    expect(await idsOf(clientOf(server).actorProfiles.list({ page: 3, per_page: 2 }))).toEqual([5, 6, 7])
  })

  test('past the end is empty', async () => {
    const server = await startApiServer(actorList(3))
    expect((await clientOf(server).actorProfiles.list({ page: 9 })).items).toEqual([])
  })
})

describe('a cursor', () => {
  test('goes on in another client', async () => {
    const server = await startApiServer(actorList(5))
    const { next } = await clientOf(server).actorProfiles.list({ per_page: 2 })
    const rest = clientOf(server).actorProfiles.list({}, { cursor: next })
    expect(await idsOf(rest)).toEqual([3, 4, 5])
  })

  test.each([
    ['of another server', 'https://attacker.example/api/v1/actor_profiles?page=2'],
    ['of another list', `http://HOST/api/v1/messages?page=2`],
    ['with user info', `http://me:pw@HOST/api/v1/actor_profiles?page=2`],
    ['that is no URL', '2'],
    ['that is empty', ''],
    ['with a line break', 'http://HOST/api/v1/actor_profiles?page=2\n'],
    ['with a tab', 'http://HOST/api/v1/actor_\tprofiles?page=2'],
    ['of another protocol', 'data:application/json,[]'],
  ])('security 27: %s is refused, and nothing is sent', async (_, cursor) => {
    const server = await startApiServer(actorList(5))
    const list = clientOf(server).actorProfiles.list(
      {},
      { cursor: cursor.replace('HOST', new URL(server.url).host) },
    )
    expect(await rejection(list)).toMatchObject({ code: 'invalid_cursor' })
    expect(server.requests).toHaveLength(0)
  })
})

describe('an iterator', () => {
  test('that failed can be asked again, and goes on where it was', async () => {
    const list = actorList(5)
    const server = await startApiServer(list, reset, list)
    const pages = clientOf(server, { retry: false }).actorProfiles.list({ per_page: 2 }).pages()
    await pages.next()
    expect(await rejection(pages.next())).toMatchObject({ code: 'connection' })
    const again = await pages.next()
    expect(again.value?.items.map(({ id }) => id)).toEqual([3, 4])
  })

  test('gives each item to one of those who ask at the same time', async () => {
    const server = await startApiServer(actorList(5))
    const items = clientOf(server).actorProfiles.list({ per_page: 2 })[Symbol.asyncIterator]()
    const results = await Promise.all(Array.from({ length: 7 }, () => items.next()))
    expect(results.map(({ value }) => value?.id)).toEqual([1, 2, 3, 4, 5, undefined, undefined])
    expect(server.requests).toHaveLength(3)
  })

  test('gives items in their order, asked for one by one or in bunches', async () => {
    const server = await startApiServer(actorList(20))
    const items = clientOf(server).actorProfiles.list({ per_page: 3 })[Symbol.asyncIterator]()
    const ids: (number | undefined)[] = []
    for (const bunch of [1, 3, 1, 1, 4, 2, 1, 7]) {
      const results = await Promise.all(Array.from({ length: bunch }, () => items.next()))
      ids.push(...results.map(({ value }) => value?.id))
    }
    expect(ids).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
  })

  test('gives each page to one of those who ask at the same time', async () => {
    const server = await startApiServer(actorList(5))
    const pages = clientOf(server).actorProfiles.list({ per_page: 2 }).pages()
    const results = await Promise.all([pages.next(), pages.next(), pages.next(), pages.next()])
    expect(results.map(({ value }) => value?.page)).toEqual([1, 2, 3, undefined])
    expect(server.requests).toHaveLength(3)
  })

  test('gives nothing after return, also when a page was under way', async () => {
    const server = await startApiServer(actorList(5))
    const items = clientOf(server).actorProfiles.list({ per_page: 2 })[Symbol.asyncIterator]()
    const arrived = new Promise<void>((resolve) => {
      server.onRequest = resolve
    })
    const underWay = items.next()
    await arrived
    await items.return?.()
    expect(await underWay).toEqual({ done: true, value: undefined })
    expect(await items.next()).toEqual({ done: true, value: undefined })
    expect(server.requests).toHaveLength(1)
  })
})

describe('items', () => {
  test.each([
    ['without an id', [{ name: 'Anna' }]],
    ['with an id that is a text', [{ id: '1' }]],
    ['with an id that is no integer', [{ id: 1.5 }]],
    ['that are no objects', [1, null]],
    ['that are no list', { id: 1 }],
  ])('%s are an unreadable answer', async (_, data) => {
    const server = await startApiServer(json(data))
    const error = await rejection(clientOf(server).actorProfiles.list())
    expect(error).toMatchObject({ code: 'unreadable_response', status: 200 })
    expect(server.requests).toHaveLength(1)
  })

  test('security 88: with fields and values nobody knows yet come through', async () => {
    const item = { id: 1, gender: 'x', added_next_year: { deep: [1] } }
    const server = await startApiServer(json([item], 200, { total: '1', 'per-page': '100' }))
    expect((await clientOf(server).actorProfiles.list()).items).toEqual([item])
  })

  test('security 66: that are named __proto__ change nothing else', async () => {
    const server = await startApiServer(
      text(200, '[{"id":1,"__proto__":{"polluted":true}}]', { 'content-type': 'application/json' }),
    )
    const [item] = (await clientOf(server).actorProfiles.list()).items
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    expect(item && Object.getPrototypeOf(item)).toBe(Object.prototype)
  })
})
