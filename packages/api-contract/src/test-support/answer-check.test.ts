import { describe, expect, test } from 'vitest'
import { answerProblems } from './answer-check.ts'

const base = 'https://www.filmmakers.eu/api/v1'
const actor = { url: `${base}/actor_profiles/4711` }
const actors = { url: `${base}/actor_profiles?page=2` }

describe('an answer as documented', () => {
  test('has no problems, and can be read afterwards', async () => {
    const answer = Response.json([{ id: 1 }], { headers: { total: '1', 'per-page': '250' } })
    expect(await answerProblems(answer, actors)).toEqual([])
    expect(await answer.json()).toEqual([{ id: 1 }])
  })

  test('may be a 304, an answer to HEAD, merged, a class of statuses, or throttled without content type', async () => {
    const throttled = new Response(new TextEncoder().encode('Throttled'), { status: 429 })
    expect(await answerProblems(new Response(null, { status: 304 }), actor)).toEqual([])
    expect(await answerProblems(new Response(null), { method: 'HEAD', ...actors })).toEqual([])
    expect(await answerProblems(new Response(null, { status: 404 }), { method: 'HEAD', ...actor })).toEqual(
      [],
    )
    expect(
      await answerProblems(Response.json({ id: 1, status: 'merged', new_id: 2 }, { status: 410 }), actor),
    ).toEqual([])
    expect(await answerProblems(new Response(null, { status: 503 }), actor)).toEqual([])
    expect(await answerProblems(throttled, actor)).toEqual([])
  })
})

describe('what is found', () => {
  test.each([
    ['no such operation', Response.json({}), { url: `${base}/directors/1` }],
    ['no such operation', Response.json({}), { method: 'POST', ...actor }],
    ['no such operation', Response.json({}), { url: 'https://www.filmmakers.eu/actor_profiles/1' }],
    ['no such status', Response.json({}, { status: 418 }), actor],
    ['a body', Response.json({ id: 1 }), { method: 'HEAD', ...actor }],
    ['an empty body', new Response(null), actor],
    ['a body of type text/csv', new Response('id', { headers: { 'content-type': 'text/csv' } }), actor],
    ['a body that is no JSON', jsonText('{"id": 1'), actor],
    ['/id must be integer', Response.json({ id: '1' }), actor],
    ['/0 must have required property', Response.json([{ name: 'Mira' }]), actors],
    ['header Total: the value must be integer', Response.json([], { headers: { total: 'many' } }), actors],
  ])('%s', async (problem, answer, request) => {
    const [first] = await answerProblems(answer, request)
    expect(first).toContain(problem)
  })
})

function jsonText(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8' } })
}
