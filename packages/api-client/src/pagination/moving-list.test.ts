import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PaginationError } from '../index.ts'
import { type Reply, startApiServer } from '../test-support/api-server.ts'
import { clientOf, rejection } from '../test-support/clients.ts'
import { all, idsOf } from '../test-support/lists.ts'
import {
  deleting,
  type Moves,
  movingList,
  remove,
  someDeletions,
  whoStayed,
} from '../test-support/moving-list.ts'
import { page } from '../test-support/replies.ts'

interface Reading {
  ids: number[]
  error?: unknown
  pages: string[]
  duplicates: number
  complete: boolean | undefined
}

/** Reads a list to its end, whatever that is. */
async function read(reply: Reply, perPage: number, allowIncomplete = false): Promise<Reading> {
  const server = await startApiServer(reply)
  const list = clientOf(server).actorProfiles.list({ per_page: perPage }, { allowIncomplete })
  const reading: Reading = { ids: [], pages: [], duplicates: 0, complete: undefined }
  try {
    for await (const { items, duplicates, complete } of list.pages()) {
      reading.ids.push(...items.map(({ id }) => id))
      reading.duplicates += duplicates
      reading.complete = complete
    }
  } catch (error) {
    reading.error = error
  }
  reading.pages = server.requests.map(({ url }) => new URL(url, server.url).searchParams.get('page') ?? '1')
  return reading
}

const next = (number: number) => ({ link: `<?page=${number}>; rel="next"` })

describe('security 57: a list from which records are deleted while it is read', () => {
  test('ahead: what slid onto a page that was read already is found there, and delivered once', async () => {
    const reading = await read(movingList(7, { 2: remove(1) }), 3)
    expect(reading).toEqual({
      ids: [1, 2, 3, 4, 5, 6, 7],
      pages: ['1', '2', '1'],
      duplicates: 0,
      complete: true,
    })
  })

  test('ahead, as many as a page holds', async () => {
    const reading = await read(movingList(9, { 2: remove(1, 2, 3) }), 3)
    expect(reading).toMatchObject({ ids: [1, 2, 3, 4, 5, 6, 7, 8, 9], complete: true })
  })

  test('ahead, more than a page holds: what slid further is not found, so the list is not whole', async () => {
    const { ids, error } = await read(movingList(20, { 3: remove(1, 2, 3, 4) }), 3)
    expect(error).toMatchObject({
      code: 'incomplete',
      retryable: true,
      message: 'The list shrank from 20 to 16 entries while it was read, and some of them may be missing.',
    })
    expect(ids).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('behind: nothing slid, and one look at the page before shows it', async () => {
    const reading = await read(movingList(7, { 2: remove(7) }), 3)
    expect(reading).toMatchObject({ ids: [1, 2, 3, 4, 5, 6], pages: ['1', '2', '1'], complete: true })
  })

  test('on both sides', async () => {
    const reading = await read(movingList(9, { 3: remove(2, 9) }), 3)
    expect(reading).toMatchObject({ ids: [1, 2, 3, 4, 5, 6, 7, 8], complete: true })
  })

  test('so that the page to come is past the end', async () => {
    const reading = await read(movingList(5, { 3: remove(1) }), 2)
    expect(reading).toMatchObject({ ids: [1, 2, 3, 4, 5], complete: true })
  })

  test('again while the page before is read again', async () => {
    const reading = await read(movingList(9, { 2: remove(1), 3: remove(2) }), 3)
    // Page 3 comes with a smaller Total than page 2, so page 2 is read again as well.
    expect(reading).toMatchObject({
      ids: [1, 2, 3, 4, 5, 6, 7, 8, 9],
      pages: ['1', '2', '1', '3', '2'],
      complete: true,
    })
  })

  test('before it comes up short: what is gone does not make up for it', async () => {
    const list = movingList(9, { 2: remove(1) })
    const cut: Reply = (request, response) => {
      const { searchParams } = new URL(request.url ?? '', 'http://127.0.0.1')
      // The last page lacks an item.
      if (searchParams.get('page') === '3') page([8], { total: '8', 'per-page': '3' })(request, response)
      else list(request, response)
    }
    const server = await startApiServer(cut)
    const pages = clientOf(server).actorProfiles.list({ per_page: 3 }).pages()
    await pages.next()
    const { value: second } = await pages.next()
    expect(second?.items.map(({ id }) => id)).toEqual([4, 5, 6, 7])
    expect(await rejection(pages.next())).toMatchObject({ code: 'incomplete', retryable: true })
    // A list that is read on from its second page knows that one entry fewer is ahead of it.
    if (second === undefined) throw new Error('There is a second page.')
    expect(await rejection(idsOf(second))).toMatchObject({ code: 'incomplete' })
  })

  test.each([
    ['says another Total', page([1, 2], { total: '4', ...next(2) })],
    ['says no Total', page([1, 2], next(2))],
    ['has nothing that is known', page([8], { total: '2', ...next(2) })],
    ['is empty', page([], { total: '3', ...next(2) })],
  ])('is not whole when the page before %s', async (_, again) => {
    const replies = [page([1, 2], { total: '4', ...next(2) }), page([4], { total: '3' }), again]
    const server = await startApiServer(...replies)
    const error = await rejection(idsOf(clientOf(server).actorProfiles.list()))
    expect(error).toBeInstanceOf(PaginationError)
    expect(error).toMatchObject({ code: 'incomplete' })
    expect(server.requests).toHaveLength(3)
  })

  test('with allowIncomplete is read to its end, and the last page says so', async () => {
    const server = await startApiServer(movingList(20, { 3: remove(1, 2, 3, 4) }))
    const list = clientOf(server).actorProfiles.list({ per_page: 3 }, { allowIncomplete: true })
    const complete = (await all(list.pages())).map((one) => one.complete)
    expect(complete).toEqual([true, true, true, true, true, false])
  })

  test('can be asked again where it failed', async () => {
    const server = await startApiServer(
      movingList(20, { 3: remove(1, 2, 3, 4), 5: (ids) => ids.unshift(1, 2, 3, 4) }),
    )
    const pages = clientOf(server).actorProfiles.list({ per_page: 3 }).pages()
    await pages.next()
    await pages.next()
    expect(await rejection(pages.next())).toMatchObject({ code: 'incomplete' })
    const { value } = await pages.next()
    expect(value?.items.map(({ id }) => id)).toEqual([7, 8, 9])
  })

  test('whatever is deleted, and whenever: nobody who stayed is left out of a list that ends well', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 5 }),
        someDeletions,
        async (count, perPage, deletions) => {
          const { ids, error, pages } = await read(movingList(count, deleting(deletions)), perPage)
          expect(new Set(ids).size).toBe(ids.length)
          if (error !== undefined) {
            expect(error).toMatchObject({ code: 'incomplete' })
            return
          }
          expect(ids).toEqual(expect.arrayContaining(whoStayed(count, deletions, pages.length)))
        },
      ),
      { numRuns: 150 },
    )
  })

  test('and that has grown again to what it was is said to have shrunk, without numbers that say otherwise', async () => {
    const moves: Moves = {
      2: remove(1),
      // Page 3 was as long as before for whoever looks at numbers alone.
      3: remove(4, 5, 6),
      4: (ids) => ids.push(11, 12, 13, 14, 15, 16),
    }
    const { error } = await read(movingList(10, moves), 2)
    expect(error).toMatchObject({
      code: 'incomplete',
      message: 'The list shrank while it was read, and some of them may be missing.',
    })
  })

  test('is not whole when it has grown before the page before is read again: what is new there need not have slid', async () => {
    // 40 slides onto page 1, and 8 is added behind it, where it looks as if it had slid, too.
    const moves: Moves = { 2: remove(1, 2), 3: (ids) => ids.splice(2, 0, 8) }
    const { ids, error } = await read(movingList(6, moves), 2)
    expect(error).toMatchObject({ code: 'incomplete' })
    expect(ids).toEqual([1, 2])
  })

  test('while the page before is read again, is looked at once more, though it grows after that', async () => {
    const moves: Moves = { 2: remove(1), 3: remove(5), 4: (ids) => ids.push(7, 8) }
    const { ids, pages } = await read(movingList(6, moves), 2)
    expect(pages.slice(0, 5)).toEqual(['1', '2', '1', '3', '2'])
    expect(ids).toEqual(expect.arrayContaining([2, 3, 4, 6]))
  })

  test('and to which records are added at other times: nobody who stayed is left out of a list that ends well', async () => {
    const at = fc.integer({ min: 0, max: 20 })
    // Deletions and additions in the same gap are what nobody can see.
    const move = fc.oneof(
      fc.record({ kind: fc.constant('delete' as const), at: fc.array(at, { minLength: 1, maxLength: 3 }) }),
      fc.record({ kind: fc.constant('add' as const), at: fc.array(at, { minLength: 1, maxLength: 3 }) }),
      fc.constant(undefined),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 14 }),
        fc.integer({ min: 1, max: 4 }),
        fc.array(move, { maxLength: 10 }),
        async (count, perPage, made) => {
          const stayed = new Set(Array.from({ length: count }, (_, i) => i + 1))
          let added = 100
          const change = (ids: number[], { kind, at }: NonNullable<(typeof made)[number]>) => {
            for (const place of at) {
              if (kind === 'add') ids.splice(place % (ids.length + 1), 0, (added += 1))
              else for (const id of ids.splice(place % Math.max(1, ids.length), 1)) stayed.delete(id)
            }
          }
          const moves: Moves = Object.fromEntries(
            made.flatMap((one, i) =>
              one
                ? [
                    [
                      i + 2,
                      (ids: number[]) => {
                        change(ids, one)
                      },
                    ],
                  ]
                : [],
            ),
          )
          const { ids, error } = await read(movingList(count, moves), perPage)
          expect(new Set(ids).size).toBe(ids.length)
          if (error === undefined) expect(ids).toEqual(expect.arrayContaining([...stayed]))
          else expect(error).toMatchObject({ name: 'PaginationError' })
        },
      ),
      { numRuns: 300 },
    )
  })

  test('one deletion, whichever and whenever, never makes a list fail', async () => {
    for (const perPage of [1, 2, 3]) {
      for (const before of [2, 3, 4]) {
        for (const id of [1, 2, 3, 4, 5, 6, 7]) {
          const { error, ids } = await read(movingList(7, { [before]: remove(id) }), perPage)
          expect([perPage, before, id, error]).toEqual([perPage, before, id, undefined])
          expect(ids.length).toBeGreaterThanOrEqual(6)
        }
      }
    }
  })
})

describe('a list to which records are added while it is read', () => {
  test('behind gives them too', async () => {
    const reading = await read(movingList(5, { 2: (ids) => ids.push(6) }), 2)
    expect(reading).toEqual({
      ids: [1, 2, 3, 4, 5, 6],
      pages: ['1', '2', '3'],
      duplicates: 0,
      complete: true,
    })
  })

  test('ahead gives nothing twice, counts what it left out, and is not whole: the new one never came', async () => {
    const moves = { 2: (ids: number[]) => ids.unshift(9) }
    const { ids, error } = await read(movingList(5, moves), 2)
    expect(ids).toEqual([1, 2, 3])
    expect(error).toMatchObject({ code: 'incomplete', message: 'The list ended after 5 of 6 entries.' })
    expect(await read(movingList(5, moves), 2, true)).toMatchObject({
      ids: [1, 2, 3, 4, 5],
      duplicates: 1,
      complete: false,
    })
  })

  test('ahead of where a page is iterated from is whole, because what is ahead is somebody else’s', async () => {
    const server = await startApiServer(movingList(5, { 2: (ids) => ids.unshift(9) }))
    const pages = clientOf(server).actorProfiles.list({ per_page: 2 }).pages()
    await pages.next()
    const { value: second } = await pages.next()
    expect(second).toMatchObject({ items: [{ id: 3 }], duplicates: 1 })
    if (second === undefined) throw new Error('There is a second page.')
    expect(await idsOf(second)).toEqual([3, 4, 5])
  })
})

test('an item that comes twice on one page is given once, and counted', async () => {
  const server = await startApiServer(page([1, 1, 2], {}))
  expect(await clientOf(server).actorProfiles.list()).toMatchObject({
    items: [{ id: 1 }, { id: 2 }],
    duplicates: 1,
  })
})
