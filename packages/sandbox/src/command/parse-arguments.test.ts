import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readOptions } from '../options.ts'
import { SandboxError } from '../sandbox-error.ts'
import { COMMAND_OPTIONS } from './command-options.ts'
import { sandboxHelp } from './help.ts'
import { parseSandboxArguments } from './parse-arguments.ts'

describe('a command line', () => {
  test('with nothing in it is the sandbox of startSandbox()', () => {
    const { options, ...rest } = parseSandboxArguments([])
    expect(rest).toEqual({ help: false, open: false, json: false })
    expect(readOptions(options)).toEqual(readOptions())
  })

  test('every option reaches the sandbox, in its unit', () => {
    const args =
      '--port 4010 --host 0.0.0.0 --actors 7 --seed x --flavour strict --rate-limit 5 --rate-window 60 --token-lifetime 9'
    const more =
      '--device --hostile-data --webhook http://127.0.0.1:1/ --webhook=https://example.com/ --webhook-any-host --open --json'
    const { options, ...rest } = parseSandboxArguments(`${args} ${more}`.split(' '))
    expect(rest).toEqual({ help: false, open: true, json: true })
    expect(readOptions(options)).toMatchObject({
      port: 4010,
      host: '0.0.0.0',
      actors: 7,
      seed: 'x',
      flavour: 'strict',
      hostileData: true,
      rateLimit: { requests: 5, interval: 60_000 },
      tokenLifetime: 9000,
      device: { interval: 5000 },
      webhooks: { urls: ['http://127.0.0.1:1/', 'https://example.com/'], anyHost: true },
    })
  })

  test('the last of several counts, values may be glued on, and -h is help', () => {
    const { options, help } = parseSandboxArguments(['--actors', '1', '--actors=2', '-h'])
    expect([options.actors, help]).toEqual([2, true])
    expect(parseSandboxArguments(['--rate-limit', 'off']).options.rateLimit).toBe(false)
    expect(parseSandboxArguments(['--seed', '-x']).options.seed).toBe('-x')
  })

  test.each([
    [['--port'], '--port needs a value'],
    [['--port', '--json'], '--port needs a value'],
    [['--port='], '--port needs a value'],
    [['--port', 'http'], 'from 0 to 65535'],
    [['--port', '65536'], 'from 0 to 65535'],
    [['--actors', '0'], 'from 1 to 100000'],
    [['--actors', '1e3'], 'from 1 to 100000'],
    [['--rate-limit', 'none'], 'from 1 to 1000000'],
    [['--rate-window', '0'], 'from 1 to 86400'],
    [['--token-lifetime', '-1'], 'from 1 to'],
    [['--flavour', 'lax'], 'doorkeeper, strict'],
    [['--json=yes'], '--json takes no value'],
    [['--actor', '3'], 'no option --actor'],
    [['-p', '3'], 'no option -p'],
    [['start'], 'too many arguments'],
    [['--', 'start'], 'too many arguments'],
  ])('%j is refused by name', (args, message) => {
    expect(() => parseSandboxArguments(args)).toThrow(
      expect.objectContaining({
        code: 'invalid_option',
        message: expect.stringContaining(message) as string,
        next: expect.stringContaining('--help') as string,
      }) as Error,
    )
  })

  test('security 64: whatever is typed, an error repeats none of it', () => {
    const secret = fc.stringMatching(/^[\w-]{12,43}$/).map((text) => `S3cret_${text}`)
    const place = fc.constantFrom(
      (text: string) => [text],
      (text: string) => [`--${text}`],
      (text: string) => [`--token=${text}`],
      (text: string) => [`-${text}`],
      (text: string) => [`--json=${text}`],
      ...COMMAND_OPTIONS.map(({ name }) => (text: string) => [`--${name}`, text, text]),
    )
    fc.assert(
      fc.property(secret, place, (text, at) => {
        let shown = ''
        try {
          parseSandboxArguments(at(text))
        } catch (error) {
          expect(error).toBeInstanceOf(SandboxError)
          shown = `${String(error)} ${JSON.stringify(error)}`
        }
        expect(shown).not.toContain(text)
      }),
    )
  })
})

describe('the help', () => {
  test('has every option with what it is for, its own name, and says that it is unofficial', () => {
    const help = sandboxHelp('filmmakers sandbox', 100)
    expect(help).toMatch(/^Usage: filmmakers sandbox \[options\]$/m)
    for (const { name, help: what } of COMMAND_OPTIONS) {
      expect(help).toMatch(new RegExp(`^ {2}(-h, )?--${name}\\b.* {2}${what.slice(0, 10)}`, 'm'))
    }
    expect(help).toContain('Unofficial')
  })

  test('keeps to the width of the terminal', () => {
    for (const width of [72, 80, 140]) {
      const longest = Math.max(
        ...sandboxHelp('filmmakers sandbox', width)
          .split('\n')
          .map(({ length }) => length),
      )
      expect(longest).toBeLessThanOrEqual(width)
    }
  })

  test('tells the defaults that the sandbox has', () => {
    const settings = readOptions()
    const told = Object.fromEntries(COMMAND_OPTIONS.map(({ name, default: value }) => [name, value]))
    expect(told).toMatchObject({
      actors: String(settings.actors),
      host: settings.host,
      seed: settings.seed,
      flavour: settings.flavour,
      'token-lifetime': String(settings.tokenLifetime / 1000),
      'rate-limit': String(settings.rateLimit?.requests),
      'rate-window': String(Number(settings.rateLimit?.interval) / 1000),
    })
  })
})
