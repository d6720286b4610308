import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createOAuthClient } from '../oauth/index.ts'
import { type NodeProcess, startNode } from '../test-support/node-process.ts'
import { lifetime, type RotatingServer, startRotatingServer } from '../test-support/rotating-server.ts'
import { FileTokenStore } from './index.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 120_000 })

/**
 * A process that is logged in as Anna: its clock is as far ahead as it is told, and it says which token it has then.
 */
const member = `
import { systemClock } from '@filmmakers-sdk/auth-core'
import { FileTokenStore } from '@filmmakers-sdk/auth-core/node'
import { createOAuthClient } from '@filmmakers-sdk/auth-core/oauth'
const { issuer, directory, losing, lockTimeout } = JSON.parse(process.argv[1])
async function loseAnswer(...request) {
  await fetch(...request)
  process.send('answered')
  return new Promise(() => setInterval(() => {}, 1e6))
}
let ahead = 0
const failures = []
const client = createOAuthClient({
  clientId: 'shared',
  metadata: { issuer, token_endpoint: issuer + '/token' },
  clock: { now: () => Date.now() + ahead, sleep: systemClock.sleep },
  fetch: losing ? loseAnswer : undefined,
  onEvent: (event) => event.type === 'error' && failures.push(event.operation + ': ' + event.message),
})
const auth = client.refreshable({ account: 'anna', store: new FileTokenStore({ directory, lockTimeout }) })
process.on('message', async (by) => {
  ahead = by
  const token = await auth.getToken().then((set) => set.accessToken, (error) => error.code)
  process.send({ token, failures: failures.splice(0) })
})
process.send('ready')
`

/** @param lockTimeout of the processes, milliseconds */
async function setUp(server: RotatingServer, lockTimeout: number) {
  const directory = await mkdtemp(join(tmpdir(), 'shared-login-'))
  onTestFinished(async () => rm(directory, { recursive: true, force: true }))
  const store = new FileTokenStore({ directory })
  const { url: issuer } = server
  const client = createOAuthClient({
    clientId: 'shared',
    metadata: { issuer, token_endpoint: `${issuer}/token` },
  })
  const now = Date.now()
  const { refreshToken } = server
  const tokens = { accessToken: 'access-1', tokenType: 'Bearer', obtainedAt: now, refreshToken }
  await client
    .refreshable({ account: 'anna', store, tokens: { ...tokens, expiresAt: now + lifetime * 1000 } })
    .getToken()
  return {
    directory,
    start: (losing = false) =>
      startNode(member, [JSON.stringify({ issuer, directory, losing, lockTimeout })]),
  }
}

function all(processes: readonly NodeProcess[]) {
  return {
    tell: (message: unknown) => {
      for (const process of processes) process.send(message)
    },
    next: () => Promise.all(processes.map((process) => process.next())),
    [Symbol.asyncDispose]: async () => {
      await Promise.all(processes.map((process) => process[Symbol.asyncDispose]()))
    },
  }
}

/** The clock beyond the end of the token of the round before. */
const expiryOf = (round: number) => round * lifetime * 1000

/** What the directory has: one token, whole, and a lock that is free. */
async function assertClean(directory: string, refreshToken: string): Promise<void> {
  const names = (await readdir(directory)).sort()
  expect(names).toEqual([expect.stringMatching(/^\w+\.json$/), expect.stringMatching(/^\w+\.lock$/)])
  const [file = '', lock = ''] = names
  expect(await readdir(join(directory, lock))).toEqual(['free'])
  const { value } = JSON.parse(await readFile(join(directory, file), 'utf8')) as { value: string }
  expect(JSON.parse(value)).toHaveProperty('refreshToken', refreshToken)
}

test('security 9: 20 processes with one login refresh it once at each expiry, and use no refresh token twice', async () => {
  await using server = await startRotatingServer()
  const { directory, start } = await setUp(server, 60_000)
  await using members = all(Array.from({ length: 20 }, () => start()))
  await members.next()
  for (let round = 1; round <= 5; round += 1) {
    members.tell(expiryOf(round))
    const expected = { token: `access-${round + 1}`, failures: [] }
    expect(await members.next()).toEqual(Array(20).fill(expected))
    expect({ refreshes: server.refreshes, reused: server.reused }).toEqual({ refreshes: round, reused: 0 })
    await assertClean(directory, server.refreshToken)
  }
})

describe('security 9: a process killed while it refreshes keeps the others from nothing for 5 seconds', () => {
  async function team(start: (losing: boolean) => NodeProcess, losing: boolean) {
    const victim = start(losing)
    const others = all(Array.from({ length: 5 }, () => start(false)))
    const both = new AsyncDisposableStack()
    both.use(victim)
    both.use(others)
    await Promise.all([victim.next(), others.next()])
    return {
      victim,
      /** The tokens of the others. Who waits for longer than 5 seconds has the error store_locked instead. */
      tokensAfterItsDeath: async () => {
        others.tell(expiryOf(1))
        victim.child.kill('SIGKILL')
        const answers = await others.next()
        return [...new Set(answers.map((answer) => JSON.stringify(answer)))]
      },
      [Symbol.asyncDispose]: () => both.disposeAsync(),
    }
  }
  const all5 = (token: string) => [JSON.stringify({ token, failures: [] })]

  test('before the server has done anything', async () => {
    await using server = await startRotatingServer()
    const { directory, start } = await setUp(server, 5_000)
    await using it = await team(start, false)
    const asked = server.ignoreNext()
    it.victim.send(expiryOf(1))
    await asked
    expect(await it.tokensAfterItsDeath()).toEqual(all5('access-2'))
    expect({ refreshes: server.refreshes, reused: server.reused }).toEqual({ refreshes: 1, reused: 0 })
    await assertClean(directory, server.refreshToken)
  })

  test('with the answer in its hands, which is lost: a forgiving server gives another', async () => {
    await using server = await startRotatingServer({ forgiving: true })
    const { directory, start } = await setUp(server, 5_000)
    await using it = await team(start, true)
    it.victim.send(expiryOf(1))
    expect(await it.victim.next()).toBe('answered')
    expect(await it.tokensAfterItsDeath()).toEqual(all5('access-3'))
    expect({ refreshes: server.refreshes, reused: server.reused }).toEqual({ refreshes: 2, reused: 0 })
    await assertClean(directory, server.refreshToken)
  })
})
