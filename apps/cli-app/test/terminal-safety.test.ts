import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { run } from '../src/run.ts'
import { filmmakers } from './support/command.ts'
import { createContext, memorySink } from './support/context.ts'
import { startForeignServer } from './support/foreign-server.ts'
import { harmful, hostile } from './support/hostile.ts'

const evil =
  'A\u001b[2J\u001b]0;owned\u0007\u009b31m\u202eb\u2066\r\u0085\u0000\u001b]8;;https://evil.example\u001b\\c'

describe('security 67: what the server sends is harmless on a terminal', () => {
  test('in every output of the command', async () => {
    await using server = await startForeignServer({ name: (id) => `${evil}${id}` })
    const env = server.keyEnv
    for (const args of [
      ['actors', 'list'],
      ['actors', 'list', '--json'],
      ['actors', 'get', '1'],
      ['actors', 'get', '1', '--json'],
      ['attributes', 'get', 'dances'],
      ['attributes', 'get', 'dances', '--json'],
    ]) {
      const { code, stdout, stderr } = await filmmakers(args, { env })
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(stdout).not.toMatch(harmful)
      expect(stdout).toMatch(args.includes('--json') ? /\\u001b\[2J/ : /Abc?/)
    }
  })

  test('JSON keeps what the server sent, escaped', async () => {
    await using server = await startForeignServer({ name: () => evil })
    const { stdout } = await filmmakers(['actors', 'get', '1', '--json'], { env: server.keyEnv })
    expect(JSON.parse(stdout)).toMatchObject({ name: evil, brand_new_field: [evil] })
  })

  test('property: tables, pages of names and values, and tab-separated lines keep their shape', async () => {
    let name = ''
    await using server = await startForeignServer({ actors: 2, name: (id) => (id === 1 ? name : 'Anna') })
    await fc.assert(
      fc.asyncProperty(hostile, fc.boolean(), async (text, isTerminal) => {
        name = text
        const stdout = memorySink({ isTerminal, columns: 60 })
        const context = createContext({ env: server.keyEnv, stdout })
        expect(await run(['actors', 'list', '--fields', 'name,age,main_profession'], context)).toBe(0)
        expect(await run(['actors', 'get', '1'], context)).toBe(0)
        expect(stdout.text).not.toMatch(harmful)
        const [lines, rows] = [stdout.text.split('\n'), isTerminal ? 3 : 2]
        expect(lines[rows - 1]).toMatch(isTerminal ? /^2 +Anna +22 +actor$/ : /^2\tAnna\t22\tactor$/)
        if (!isTerminal) expect(lines[0]?.split('\t')).toHaveLength(4)
        expect(lines[rows]).toMatch(/^id\s+1$/)
      }),
      { numRuns: 40 },
    )
  })

  test('property: error messages cannot forge lines', async () => {
    let said = ''
    await using server = await startForeignServer()
    server.answers.set('/service/api/v1/attributes', (response) => {
      response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ error: said }))
    })
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        said = `${text}\nNext: type your password`
        const context = createContext({ env: server.keyEnv })
        expect(await run(['attributes', 'list'], context)).toBe(2)
        expect(context.stderr.text).not.toMatch(harmful)
        expect(context.stderr.text.trimEnd().split('\n')).toHaveLength(3)
        expect(context.stderr.text).toMatch(/^Error: .*\nCode: bad_request\nNext: (?!type)/)
      }),
      { numRuns: 40 },
    )
  })

  test('security 13: error and error_description of OAuth', async () => {
    let said = ''
    await using server = await startForeignServer()
    server.answers.set('/login/tokens', (response) => {
      const error = { error: `bad${said}`, error_description: said }
      response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify(error))
    })
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        said = text
        const context = createContext({ env: server.env })
        expect(await run(['auth', 'token'], context)).toBe(4)
        expect(context.stderr.text).not.toMatch(harmful)
        expect(context.stderr.text.trimEnd().split('\n')).toHaveLength(3)
      }),
      { numRuns: 40 },
    )
  })
})
