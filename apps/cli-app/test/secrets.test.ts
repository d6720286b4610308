import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../src/run.ts'
import { filmmakers } from './support/command.ts'
import { createContext } from './support/context.ts'
import { type ForeignServer, startForeignServer } from './support/foreign-server.ts'

let server: ForeignServer
beforeAll(async () => {
  server = await startForeignServer({ tokenLifetime: 7200 })
})
afterAll(() => server[Symbol.asyncDispose]())

const given = 'given-access-t0ken-of-the-user'
const piped = 'piped-t0ken-on-standard-input'

const commands: string[][] = [
  [],
  ['--help'],
  ['help', 'auth'],
  ['auth', 'introspect'],
  ['auth', 'introspect', '--json'],
  ['auth', 'introspect', '--stdin'],
  ['auth', 'status'],
  ['auth', 'status', '--json'],
  ['actors', 'list'],
  ['actors', 'list', '--all', '--json'],
  ['actors', 'get', '1'],
  ['actors', 'get', '901'],
  ['actors', 'get', '99'],
  ['attributes', 'list'],
  ['attributes', 'get', 'dances'],
  ['nope'],
]

/** Ways in which a server may answer, and repeat what it was sent. */
const echo = (status: number, type: string) => () => {
  for (const path of ['actor_profiles', 'actor_profiles/1', 'attributes', 'attributes/dances']) {
    server.answers.set(`/service/api/v1/${path}`, (response, request) => {
      const authorization = request.headers.authorization ?? ''
      const said = `You sent ${authorization}, which is ${authorization.replace(/^.*[= ]/, '')}`
      const body =
        type === 'text/html' ? `<pre>${said}</pre>` : JSON.stringify({ error: said, message: said })
      const challenge = `Bearer realm="x", error="invalid_token", error_description="${said.replaceAll('"', '')}"`
      response
        .writeHead(status, { 'content-type': type, 'www-authenticate': challenge, 'x-request-id': 'r1' })
        .end(body)
    })
  }
}
const echoTokens = () => {
  for (const path of ['/login/tokens', '/login/ask']) {
    server.answers.set(path, (response, request) => {
      let body = ''
      request.on('data', (chunk: Buffer) => (body += chunk.toString()))
      request.on('end', () => {
        const error = { error: 'invalid_request', error_description: `You sent ${decodeURIComponent(body)}` }
        response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify(error))
      })
    })
  }
}
const situations: [string, () => void][] = [
  ['all is well', () => undefined],
  ['the API repeats the credentials in a 400 of JSON', echo(400, 'application/json')],
  ['the API repeats the credentials in a 401 of HTML', echo(401, 'text/html')],
  ['the API repeats the credentials in a 404 of JSON', echo(404, 'application/json')],
  ['the API repeats the credentials in a success of HTML', echo(200, 'text/html')],
  ['the authorization server repeats what it was sent', echoTokens],
]

describe('security 62: no credential and no token is in any output', () => {
  test.each(situations)('%s', async (_, arrange) => {
    server.answers.clear()
    arrange()
    const environments = [
      server.env,
      server.keyEnv,
      { ...server.env, FILMMAKERS_ACCESS_TOKEN: given, FILMMAKERS_AUTH: 'token' },
    ]
    const outputs = await Promise.all(
      environments.flatMap((env) => commands.map((args) => outputOf(args, env))),
    )
    assertNoSecrets(outputs)
  })

  test('as a process of its own', async () => {
    server.answers.clear()
    const outputs = []
    for (const args of commands) {
      const { stdout, stderr } = await filmmakers(args, { env: server.env, stdin: `${piped}\n` })
      outputs.push(stdout + stderr)
    }
    assertNoSecrets(outputs)
  })

  test('only auth token prints a token', async () => {
    server.answers.clear()
    const { stdout, stderr } = await filmmakers(['auth', 'token'], { env: server.env })
    expect(stdout.trim()).toBe(server.tokens.at(-1))
    expect(stderr).toBe('')
  })
})

function assertNoSecrets(outputs: readonly string[]): void {
  const secrets = [server.clientSecret, server.apiKey, given, piped, ...server.tokens]
  expect(server.tokens.length).toBeGreaterThan(0)
  for (const output of outputs) {
    expect(
      secrets.filter((secret) => output.includes(secret)),
      output,
    ).toEqual([])
  }
  // There was something to search: every command says something.
  expect(outputs.filter((output) => output === '')).toEqual([])
}

/** Everything a command prints, with the traces of defects. */
async function outputOf(args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  const context = createContext({
    env: { ...env, FILMMAKERS_DEBUG: '1' },
    readStdin: () => Promise.resolve(`${piped}\n`),
  })
  await run(args, context)
  return context.stdout.text + context.stderr.text
}
