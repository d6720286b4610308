import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Interruption } from '../src/interruption.ts'
import { run } from '../src/run.ts'
import { type RunningCommand, start } from './support/command.ts'
import { createContext } from './support/context.ts'
import { type ForeignServer, startForeignServer } from './support/foreign-server.ts'

const list = '/service/api/v1/actor_profiles'

let server: ForeignServer
beforeEach(async () => {
  server = await startForeignServer({ actors: 1000, perPage: 100 })
})
afterEach(() => server[Symbol.asyncDispose]())

/** Makes a path never answer, and gives the moment its connection has closed: nothing is left running. */
function silence(path: string): { closed: Promise<unknown> } {
  const { promise, resolve } = Promise.withResolvers<unknown>()
  server.answers.set(path, (response) => {
    response.once('close', resolve)
  })
  return { closed: promise }
}

async function interrupted(command: RunningCommand, place: string, signal: NodeJS.Signals = 'SIGINT') {
  await server.requested(place)
  command.child.kill(signal)
  return command.result
}

describe('Ctrl-C', () => {
  test.each([
    ['a slow list', ['actors', 'list'], 'GET', list],
    ['a slow HEAD request', ['auth', 'status'], 'HEAD', list],
    ['a slow token request', ['actors', 'list'], 'POST', '/login/tokens'],
    ['slow discovery', ['auth', 'token'], 'GET', '/login/.well-known/openid-configuration'],
    ['slow introspection', ['auth', 'introspect'], 'POST', '/login/ask'],
  ])('during %s: exit code 130, the connection closed', async (_, args, method, path) => {
    const { closed } = silence(path)
    const result = await interrupted(start(args, { env: server.env }), `${method} ${path}`)
    await closed
    expect(result).toEqual({ code: 130, signal: null, stdout: '', stderr: '\nInterrupted.\n' })
  })

  test('while the rate limit is waited for', async () => {
    const answered = Promise.withResolvers<undefined>()
    server.answers.set(list, (response) => {
      response.on('finish', () => {
        answered.resolve(undefined)
      })
      response.writeHead(429, { 'retry-after': '200' }).end('Throttled')
    })
    const command = start(['actors', 'list', '--max-wait', '300'], { env: server.keyEnv })
    await answered.promise
    command.child.kill('SIGINT')
    expect(await command.result).toMatchObject({ code: 130, stdout: '' })
  })

  test('while a token is awaited on standard input', async () => {
    const stop = new AbortController()
    const context = createContext({
      env: server.env,
      signal: stop.signal,
      // Typed for ever.
      readStdin: () => new Promise(() => undefined),
      stdinIsTerminal: true,
    })
    const code = run(['auth', 'introspect', '--stdin'], context)
    stop.abort(new Interruption(130))
    expect(await code).toBe(130)
    expect(context.stderr.text).toMatch(/\nInterrupted\.\n$/)
  })

  test('SIGTERM is exit code 143', async () => {
    silence(list)
    const command = start(['actors', 'list'], { env: server.keyEnv })
    expect(await interrupted(command, `GET ${list}`, 'SIGTERM')).toMatchObject({ code: 143, stdout: '' })
  })

  test('security 73: an interrupted list of all is no whole JSON document', async () => {
    let pages = 0
    const third = Promise.withResolvers<ServerResponse>()
    server.answers.set(list, (response) => {
      pages += 1
      if (pages === 3) {
        third.resolve(response)
        return
      }
      const next = `<${server.origin}${list}?page=${pages + 1}>; rel="next"`
      response
        .writeHead(200, { 'content-type': 'application/json', link: next, total: 300 })
        .end(JSON.stringify([{ id: pages }]))
    })
    const command = start(['actors', 'list', '--all', '--json'], { env: server.keyEnv })
    await third.promise
    await command.printed('{"id":2}')
    command.child.kill('SIGINT')
    const { code, stdout, stderr } = await command.result
    expect(code).toBe(130)
    expect(stdout).toBe('[\n{"id":1},\n{"id":2}')
    expect(stderr).toBe('Stopped after 2 actors: the output is not the whole list.\n\nInterrupted.\n')
  })
})

describe('the reader of the output goes away', () => {
  test.each([['--json'], []])('actors list --all %s: no message, exit code 141', async (...format) => {
    const command = start(['actors', 'list', '--all', '--per-page', '20', ...format], { env: server.keyEnv })
    command.child.stdout.once('data', () => command.child.stdout.destroy())
    const { code, stderr } = await command.result
    expect({ code, stderr }).toEqual({ code: 141, stderr: '' })
  })

  test('head -1 gets its line', async () => {
    const command = start(['actors', 'list', '--all', '--per-page', '20'], { env: server.keyEnv })
    const head = spawn('head', ['-1'], { stdio: ['pipe', 'pipe', 'inherit'] })
    head.stdin.on('error', () => command.child.stdout.destroy())
    command.child.stdout.pipe(head.stdin)
    const line = (await head.stdout.setEncoding('utf8').toArray()).join('')
    expect(line).toBe('1\tActor 1\tf\t21\tactor\n')
    const { code, stderr } = await command.result
    expect(stderr).toBe('')
    expect([0, 141]).toContain(code)
  })

  test('nobody reads the messages: the output still comes', async () => {
    const command = start(['actors', 'list'], { env: server.keyEnv })
    command.child.stderr.destroy()
    await once(command.child.stderr, 'close')
    const { code, stdout } = await command.result
    expect(code).toBe(0)
    expect(stdout.trimEnd().split('\n')).toHaveLength(100)
  })
})
