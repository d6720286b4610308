import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ClientEvent } from '../index.ts'
import { actorList } from '../test-support/actor-list.ts'
import { type Reply, startApiServer } from '../test-support/api-server.ts'
import { clientOf, rejection } from '../test-support/clients.ts'
import { all, idsOf } from '../test-support/lists.ts'
import { deleting, movingList, remove, someDeletions, whoStayed } from '../test-support/moving-list.ts'
import { page } from '../test-support/replies.ts'

interface Reading {
  ids: number[]
  error?: unknown
  requests: number
  complete: boolean | undefined
}

/** Reads a list, each page by a client that knows nothing but the cursor the one before gave. */
async function readByCursors(reply: Reply, perPage: number, allowIncomplete = false): Promise<Reading> {
  const server = await startApiServer(reply)
  const reading: Reading = { ids: [], requests: 0, complete: undefined }
  let cursor: string | undefined
  try {
    do {
      const { actorProfiles } = clientOf(server)
      const one = await actorProfiles.list({ per_page: perPage }, { cursor, allowIncomplete })
      reading.ids.push(...one.items.map(({ id }) => id))
      reading.complete = one.complete
      cursor = one.next
    } while (cursor !== undefined)
  } catch (error) {
    reading.error = error
  }
  reading.requests = server.requests.length
  return reading
}

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)

describe('security 57: a list that is read on from a cursor', () => {
  test('gives all there is, page by page', async () => {
    const list = movingList(7, {})
    expect(await readByCursors(list, 3)).toEqual({ ids: numbers(1, 7), requests: 3, complete: true })
  })

  test('gives what slid onto the page before, when records were deleted meanwhile', async () => {
    expect(await readByCursors(movingList(20, { 2: remove(3) }), 10)).toEqual({
      ids: numbers(1, 20),
      requests: 3,
      complete: true,
    })
  })

  test('looks at the page before where records were deleted behind, and goes on', async () => {
    expect(await readByCursors(movingList(7, { 2: remove(7) }), 3)).toMatchObject({
      ids: numbers(1, 6),
      requests: 3,
      complete: true,
    })
  })

  test.each([
    ['more was deleted than a page holds', remove(1, 2, 3, 4)],
    ['the very last record that came was deleted', remove(3)],
  ])('is not whole when %s', async (_, move) => {
    const { ids, error } = await readByCursors(movingList(9, { 2: move }), 3)
    expect(error).toMatchObject({ code: 'incomplete', retryable: true })
    expect(ids).toEqual([1, 2, 3])
    expect(await readByCursors(movingList(9, { 2: move }), 3, true)).toMatchObject({ complete: false })
  })

  test('gives nothing twice that was pushed onto its page, and is not whole: what was added never came', async () => {
    const { ids, error } = await readByCursors(movingList(5, { 2: (all) => all.unshift(9) }), 2)
    expect(ids).toEqual([1, 2, 3])
    expect(error).toMatchObject({ code: 'incomplete' })
  })

  test('is not whole when it ends early, also where the server does not say how much a page holds', async () => {
    const first = page([1, 2], { total: '5', link: '<?page=2>; rel="next"' })
    const { ids, error } = await readByCursors(inTurn(first, page([3, 4], { total: '5' })), 2)
    expect(ids).toEqual([1, 2])
    expect(error).toMatchObject({ code: 'incomplete', message: 'The list ended after 4 of 5 entries.' })
  })

  test('says the same when it is iterated from there', async () => {
    const server = await startApiServer(movingList(20, { 2: remove(3) }))
    const { next } = await clientOf(server).actorProfiles.list({ per_page: 10 })
    const rest = clientOf(server).actorProfiles.list({}, { cursor: next })
    expect((await rest).items.map(({ id }) => id)).toEqual(numbers(11, 20))
    expect(await idsOf(rest)).toEqual(numbers(11, 20))
    expect(await idsOf(await rest)).toEqual(numbers(11, 20))
  })

  test('whatever is deleted, and whenever: nobody who stayed is left out of a list that ends well', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 5 }),
        someDeletions,
        async (count, perPage, deletions) => {
          const { ids, error, requests } = await readByCursors(
            movingList(count, deleting(deletions)),
            perPage,
          )
          expect(new Set(ids).size).toBe(ids.length)
          if (error !== undefined) {
            expect(error).toMatchObject({ code: 'incomplete' })
            return
          }
          expect(ids).toEqual(expect.arrayContaining(whoStayed(count, deletions, requests)))
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('a cursor', () => {
  test('without what came before is the URL of a page, and works', async () => {
    const server = await startApiServer(actorList(5))
    const { next = '' } = await clientOf(server).actorProfiles.list({ per_page: 2 })
    const cursor = next.slice(0, next.indexOf('#'))
    expect(await idsOf(clientOf(server).actorProfiles.list({}, { cursor }))).toEqual([3, 4, 5])
    const scribbled = `${cursor}#total=x&received=-1&last=${'9'.repeat(30)}`
    expect(await idsOf(clientOf(server).actorProfiles.list({}, { cursor: scribbled }))).toEqual([3, 4, 5])
  })

  test('keeps what it knows to itself: neither the request nor an event shows it', async () => {
    const server = await startApiServer(actorList(5))
    const seen: (ClientEvent | string)[] = []
    const client = clientOf(server, { onEvent: (event) => seen.push(event) })
    const { next } = await client.actorProfiles.list({ per_page: 2 })
    expect(next).toContain('#')
    const onResponse = ({ url }: { url: string }) => seen.push(url)
    await all(client.actorProfiles.list({}, { cursor: next, onResponse }))
    expect(server.requests.map(({ url }) => url).join()).not.toMatch(/#|total|received/)
    expect(JSON.stringify(seen)).not.toMatch(/#|total=|received=/)
    expect(await rejection(client.actorProfiles.list({}, { cursor: `${server.url}#total=1` }))).toMatchObject(
      {
        code: 'invalid_cursor',
      },
    )
  })
})

/** One reply after the other, the last one again and again. */
function inTurn(...replies: readonly [Reply, ...Reply[]]): Reply {
  let next = 0
  return (request, response) => {
    const reply = replies[Math.min(next, replies.length - 1)] ?? replies[0]
    next += 1
    reply(request, response)
  }
}
