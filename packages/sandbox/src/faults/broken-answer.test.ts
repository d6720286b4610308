import { connect } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { api, bearer, grant } from '../../test/support.ts'
import { startSandbox, type Fault, type Sandbox } from '../index.ts'

/** The bytes of the body as they were sent: fetch would decompress, and hide what came before a break. */
async function bytesOf(sandbox: Sandbox, path: string): Promise<{ head: string; body: Buffer }> {
  const { hostname, port, host } = new URL(sandbox.url)
  const socket = connect(Number(port), hostname)
  socket.write(
    `GET ${path} HTTP/1.1\r\nhost: ${host}\r\nauthorization: Token token=${sandbox.apiKey}\r\nconnection: close\r\n\r\n`,
  )
  const all = await buffer(socket)
  const end = all.indexOf('\r\n\r\n')
  return { head: all.subarray(0, end).toString(), body: all.subarray(end + 4) }
}

const lengthOf = (head: string) => Number(/^content-length: (\d+)$/im.exec(head)?.[1])

describe('reset', () => {
  test('there is no answer at all, and the log says so', async () => {
    await using sandbox = await startSandbox()
    sandbox.faults.add({ kind: 'reset' })
    const error: unknown = await api(sandbox, 'attributes').catch((reason: unknown) => reason)
    expect(error).toMatchObject({ cause: { code: 'ECONNRESET' } })
    expect((await api(sandbox, 'attributes')).status).toBe(200)
    expect(sandbox.log.entries()).toMatchObject([
      { status: undefined, faults: ['reset'] },
      { status: 200, faults: [] },
    ])
  })
})

describe('truncate', () => {
  test('the whole length is announced, half of the body comes, and the connection ends', async () => {
    await using sandbox = await startSandbox()
    const whole = await (await api(sandbox, 'actor_profiles')).text()
    sandbox.faults.add({ kind: 'truncate' })
    const { head, body } = await bytesOf(sandbox, '/api/v1/actor_profiles')
    expect(lengthOf(head)).toBe(Buffer.byteLength(whole))
    expect(body.toString()).toBe(
      Buffer.from(whole)
        .subarray(0, Math.floor(Buffer.byteLength(whole) / 2))
        .toString(),
    )
    expect(head).toMatch(/^total: 300$/im)
  })

  test('a client notices', async () => {
    await using sandbox = await startSandbox()
    sandbox.faults.add({ kind: 'truncate', bytes: 5 })
    const answer = await api(sandbox, 'attributes')
    expect(answer.status).toBe(200)
    await expect(answer.text()).rejects.toThrow()
  })

  test('gzip: the message is whole, what is in it is not', async () => {
    await using sandbox = await startSandbox()
    sandbox.faults.add({ kind: 'truncate', gzip: true })
    const { head, body } = await bytesOf(sandbox, '/api/v1/actor_profiles')
    expect(head).toMatch(/^content-encoding: gzip$/im)
    expect(body).toHaveLength(lengthOf(head))
    expect(() => gunzipSync(body)).toThrow('unexpected end of file')
  })
})

describe('content-type', () => {
  test('the real body comes under another name', async () => {
    await using sandbox = await startSandbox()
    sandbox.faults.add({ kind: 'content-type' })
    const answer = await api(sandbox, 'attributes')
    expect(answer.headers.get('content-type')).toBe('text/html')
    expect(await answer.json()).toContain('dances')
  })

  test('or under none', async () => {
    await using sandbox = await startSandbox()
    sandbox.faults.add({ kind: 'content-type', type: '' })
    expect((await api(sandbox, 'attributes')).headers.has('content-type')).toBe(false)
  })
})

test.each(['doorkeeper', 'strict'] as const)('the token endpoint can break too (%s)', async (flavour) => {
  await using sandbox = await startSandbox({ flavour })
  sandbox.faults.add({ kind: 'content-type', type: 'text/plain', path: '/oauth/token' })
  const token = await grant(sandbox)
  expect((await api(sandbox, 'attributes', bearer(token))).status).toBe(200)
  sandbox.faults.add({ kind: 'truncate', path: '/oauth/token' })
  await expect(grant(sandbox)).rejects.toThrow()
  expect(sandbox.tokens.list()).toHaveLength(2)
})

test.each<Fault>([
  { kind: 'truncate' },
  { kind: 'drip', bytes: 10_000, every: 1 },
  { kind: 'content-type' },
  { kind: 'link' },
])('a HEAD request has no body to break ($kind)', async (fault) => {
  await using sandbox = await startSandbox()
  sandbox.faults.add(fault)
  const headers = { authorization: `Token token=${sandbox.apiKey}` }
  const url = `${sandbox.baseUrl}actor_profiles`
  const answers = [
    await fetch(url, { method: 'HEAD', headers }),
    await fetch(url, { method: 'HEAD', headers }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
})

test('a broken answer counts against the rate limit, one in its place does not', async () => {
  const rateLimit = { requests: 1, interval: 86_400_000 }
  await using sandbox = await startSandbox({ rateLimit })
  sandbox.faults.add({ kind: 'answer', status: 500 })
  sandbox.faults.add({ kind: 'content-type' })
  const [first, second] = [await api(sandbox, 'attributes'), await api(sandbox, 'attributes')]
  expect([first.status, second.status, sandbox.rateLimit.usage()?.used]).toEqual([500, 200, 1])
  sandbox.faults.add({ kind: 'content-type' })
  expect((await api(sandbox, 'attributes')).status).toBe(429)
})
