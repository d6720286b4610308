import type { Command } from 'commander'
import { createFilmmakersClient } from '@filmmakers-sdk/api-client'
import { apiKey } from '@filmmakers-sdk/auth-core'
import { loginWithBrowser } from '@filmmakers-sdk/auth-core/node'
import { describe, expect, test } from 'vitest'
import { createProgram } from '../src/program.ts'
import { run } from '../src/run.ts'
import { filmmakers } from './support/command.ts'
import { createContext } from './support/context.ts'

function pathsBelow(command: Command, path: readonly string[] = []): string[][] {
  return [[...path], ...command.commands.flatMap((child) => pathsBelow(child, [...path, child.name()]))]
}

const paths = pathsBelow(createProgram(createContext()))

describe('help', () => {
  test.each(paths.map((path) => [path.join(' ') || 'filmmakers', path] as const))('%s', async (_, path) => {
    const context = createContext()
    expect(await run([...path, '--help'], context)).toBe(0)
    expect(context.stderr.text).toBe('')
    expect(context.stdout.text).toMatch(new RegExp(`^Usage: filmmakers ${path.join(' ')}`))
    // Every option and argument says what it is for.
    const undescribed = context.stdout.text
      .split('\n')
      .filter((line) => /^ {2}(-\w, )?--\S+( <\S+>)?$/.test(line))
    expect(undescribed).toEqual([])
  })

  test.each(paths.filter((path) => path.length > 0))('is the same with `help %s %s`', async (...path) => {
    const [asked, told] = [createContext(), createContext()]
    expect(await run(['help', ...path], asked)).toBe(0)
    await run([...path, '--help'], told)
    expect(asked.stdout.text).toBe(told.stdout.text)
  })

  test.each([
    ['tours', 'Did you mean tour?'],
    ['auth statsu', 'Did you mean auth status?'],
  ])('of `%s`, which is no command, is an error that names one', async (words, meant) => {
    const context = createContext()
    expect(await run(['help', ...words.split(' ')], context)).toBe(2)
    expect(context.stdout.text).toBe('')
    expect(context.stderr.text).toContain(meant)
  })

  test('covers all commands there are', () => {
    expect(paths.map((path) => path.join(' '))).toEqual([
      '',
      'auth',
      'auth status',
      'auth token',
      'auth introspect',
      'actors',
      'actors list',
      'actors get',
      'attributes',
      'attributes list',
      'attributes get',
      'sandbox',
      'tour',
    ])
  })

  test('names every variable and every exit code', async () => {
    const { code, stdout, stderr } = await filmmakers(['--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const name of [
      'API_KEY',
      'ACCESS_TOKEN',
      'CLIENT_ID',
      'CLIENT_SECRET',
      'AUTH',
      'BASE_URL',
      'ISSUER',
      'DISCOVERY_URL',
    ]) {
      expect(stdout).toContain(`FILMMAKERS_${name}`)
    }
    for (const exit of [
      '0 done',
      '1 failed',
      '2 usage',
      '3 not',
      '4 auth',
      '5 rate',
      '6 net',
      '130 ',
      '141 ',
      '143 ',
    ]) {
      expect(stdout).toContain(exit)
    }
    expect(stdout).toContain('Unofficial')
  })

  test('adapts to the width of the terminal', async () => {
    const widths = await Promise.all(
      [72, 140].map(async (columns) => {
        const context = createContext()
        context.stdout.columns = columns
        await run(['sandbox', '--help'], context)
        return Math.max(...context.stdout.text.split('\n').map((line) => line.length))
      }),
    )
    expect(widths[0]).toBeLessThanOrEqual(72)
    expect(widths[1]).toBeGreaterThan(72)
  })
})

describe('usage errors', () => {
  test.each([[[]], [['auth']], [['actors']], [['attributes']]])(
    'without a command (%j) the help comes as an error: exit code 2',
    async (args) => {
      const { code, stdout, stderr } = await filmmakers(args)
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toMatch(/^Usage: filmmakers/)
    },
  )

  test.each([
    ['an unknown command', ['actor'], 'unknown_command', 'Did you mean actors?', ''],
    [
      'an unknown command of a group',
      ['auth', 'tokn'],
      'unknown_command',
      'Did you mean auth token?',
      ' auth',
    ],
    ['an unknown group', ['actor', 'list'], 'unknown_command', 'Did you mean actors list?', ''],
    [
      'an unknown group with its command',
      ['attribute', 'gett', 'x'],
      'unknown_command',
      'Did you mean attributes get?',
      '',
    ],
    ['a command like no other', ['frobnicate'], 'unknown_command', 'filmmakers has no such command.\n', ''],
    [
      'an unknown option',
      ['actors', 'list', '--filds', 'x'],
      'unknown_option',
      'no option --filds here. Did you mean --fields?',
      ' actors list',
    ],
    [
      'an option without its value',
      ['actors', 'list', '--page'],
      'missing_value',
      'A value is missing: --page <number>.',
      ' actors list',
    ],
    [
      'an argument too many',
      ['actors', 'list', '7'],
      'excess_arguments',
      'Too many arguments: the command takes none, and got 1.',
      ' actors list',
    ],
    ['a missing argument', ['actors', 'get'], 'missing_argument', 'The id is missing.', ' actors get'],
    [
      'an argument that does not fit',
      ['actors', 'get', '42x'],
      'invalid_value',
      '42x is no id: a whole number from 1 on is expected.',
      ' actors get',
    ],
    [
      'a value that is no number',
      ['actors', 'list', '--page', 'two'],
      'invalid_value',
      '--page cannot be two: a whole number from 1 on',
      ' actors list',
    ],
    [
      'a value that is no choice',
      ['actors', 'list', '--order', 'age'],
      'invalid_value',
      '--order cannot be age: allowed choices are id, name, last_name.',
      ' actors list',
    ],
    [
      'a date that is none',
      ['actors', 'list', '--updated-since', '2026'],
      'invalid_value',
      '--updated-since cannot be this: a date such as',
      ' actors list',
    ],
    ['no fields', ['actors', 'list', '--fields', ','], 'invalid_value', 'at least one name', ' actors list'],
  ])(
    '%s: exit code 2 in plain words, with a code and what to do',
    async (_, args, errorCode, words, command) => {
      const { code, stdout, stderr } = await filmmakers(args)
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toMatch(/^Error: \S.*\nCode: \w+\nNext: .*\n$/)
      expect(stderr).toContain(words)
      expect(stderr).toContain(`\nCode: ${errorCode}\n`)
      expect(stderr).toContain(`: filmmakers${command} --help\n`)
      // Words of the library that reads the command line.
      expect(stderr).not.toMatch(/command-argument|is invalid|error: /)
    },
  )

  test.each([
    [['actors', 'list', '--all', '--page', '2'], 'conflicting_options'],
    [['attributes', 'get', 'no!'], 'invalid_value'],
    [['auth', 'introspect', 'x'], 'excess_arguments'],
    [['sandbox', '--port', '70000'], 'invalid_value'],
  ])('%j: errors of the commands themselves have a code, too', async (args, errorCode) => {
    const { code, stderr } = await filmmakers(args)
    expect(code).toBe(2)
    expect(stderr).toMatch(new RegExp(`^Error: .*\\nCode: ${errorCode}\\nNext: .*\\n$`))
  })

  test.each([
    ['crew', 'crewProfiles'],
    ['agencies', 'talentAgencies'],
    ['agency', 'talentAgencies'],
    ['talent-agencies', 'talentAgencies'],
    ['blog', 'blogPosts'],
    ['showreels', 'showreels'],
    ['showreel-media', 'showreelMedia'],
    ['messages', 'messages'],
    ['casting-calls', 'castingCalls'],
  ] as const)('%s, which only the library has, is named as it is called there', async (word, name) => {
    const context = createContext()
    expect(await run([word, 'list'], context)).toBe(2)
    expect(context.stderr.text).toContain(
      `\nNext: The library has it: client.${name} of @filmmakers-sdk/api-client.\n`,
    )
    expect(createFilmmakersClient({ auth: apiKey('k') })).toHaveProperty(name)
  })

  test('a login and webhooks lead to the library, too', async () => {
    const next = async (...args: string[]) => {
      const context = createContext()
      expect(await run(args, context)).toBe(2)
      return context.stderr.text
    }
    expect(loginWithBrowser.name).toBe('loginWithBrowser')
    expect(await next('auth', 'login')).toContain('loginWithBrowser of @filmmakers-sdk/auth-core/node')
    expect(await next('login')).toContain('loginWithBrowser')
    expect(await next('webhooks', 'listen')).toContain('@filmmakers-sdk/webhooks')
  })
})

describe('--version', () => {
  test.each([['--version'], ['-V']])('%s prints the version and nothing else', async (flag) => {
    expect(await filmmakers([flag])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as unknown,
      stderr: '',
    })
  })
})
