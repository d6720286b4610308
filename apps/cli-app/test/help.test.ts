import type { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { createProgram } from '../src/program.ts'
import { run } from '../src/run.ts'
import { filmmakers } from './support/command.ts'
import { createContext } from './support/context.ts'

function pathsBelow(command: Command, path: readonly string[] = []): string[][] {
  return [[...path], ...command.commands.flatMap((child) => pathsBelow(child, [...path, child.name()]))]
}

const paths = pathsBelow(createProgram(createContext(), []))

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
    ['an unknown command', ['actor'], 'Did you mean actors?'],
    ['an unknown command of a group', ['auth', 'tokn'], 'Did you mean token?'],
    ['an unknown option', ['actors', 'list', '--filds', 'x'], "'--filds'"],
    ['an option without its value', ['actors', 'list', '--page'], 'argument missing'],
    ['an argument too many', ['actors', 'list', '7'], 'too many arguments'],
    ['a missing argument', ['actors', 'get'], "'id'"],
    ['a value that is no number', ['actors', 'list', '--page', 'two'], 'A whole number from 1 on'],
    ['a value out of range', ['sandbox', '--port', '70000'], 'from 0 to 65535'],
    ['a value that is no choice', ['actors', 'list', '--order', 'age'], 'id, name, last_name'],
    ['a date that is none', ['actors', 'list', '--updated-since', '2026'], 'A date such as'],
    ['no fields', ['actors', 'list', '--fields', ','], 'At least one name'],
  ])('%s: exit code 2 with what to do', async (_, args, hint) => {
    const { code, stdout, stderr } = await filmmakers(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^Error: \S/)
    expect(stderr).toContain(hint)
    expect(stderr).toContain('Next: run the command with --help')
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
