import { beforeAll, describe, expect, test } from 'vitest'
import { createProgram } from '../src/program.ts'
import { run } from '../src/run.ts'
import { filmmakers, type Result, start } from './support/command.ts'
import { createContext, memorySink } from './support/context.ts'

let tour: Result
beforeAll(async () => {
  tour = await filmmakers(['tour'])
})

/** What the tour prints, without what differs from run to run. */
function stable(text: string): string {
  return text
    .replace(/127\.0\.0\.1:\d+/g, 'HOST')
    .replace(/begins with \w+/g, 'begins with …')
    .replace(/^ {2}(ends|remaining life) .*$/gm, '$1')
}

describe('tour', () => {
  test('ends by itself, with nothing to complain about', () => {
    expect(tour).toMatchObject({ code: 0, signal: null, stderr: '' })
  })

  test('shows every step, in order', () => {
    const parts = [
      /^ {2}document +http:\/\/127\.0\.0\.1:\d+\/\.well-known\/openid-configuration$/m,
      /^ {2}access token +\[redacted\] \(\d+ characters, SHA-256 begins with [0-9a-f]{8}\)$/m,
      /^ {2}remaining life +(2 h|1 h 59 min)$/m,
      /^ {2}active +yes$/m,
      /^ {2}ends +\d{4}-\S+Z \(in (2 h|1 h 59 min)\)$/m,
      /^ {2}ID +NAME +GENDER NEW +AGE +MAIN PROFESSION$/m,
      /^ {2}1001 +\S.*$/m,
      /^ {2}8 of 300 actors\.$/m,
      /^ {2}name +\S+ \S+/m,
      /^ {2}credits +\d+$/m,
      /^ {2}header +Authorization: Token token=\[redacted\]$/m,
      /^ {2}answer +8 of 300 actors, the same$/m,
      /^Try next$/m,
      /FILMMAKERS_API_KEY, or FILMMAKERS_CLIENT_ID and FILMMAKERS_CLIENT_SECRET/,
      /https:\/\/www\.filmmakers\.eu/,
    ]
    const places = parts.map((part) => tour.stdout.search(part))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  test('is free of escape codes in a pipe, and fits a terminal of 110 columns', () => {
    expect(tour.stdout).not.toMatch(/[^\P{Cc}\n]/u)
    expect(Math.max(...tour.stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110)
  })

  test('security 62: shows neither token nor credentials', async () => {
    const sandbox = start(['sandbox', '--json'])
    // The same seed, so the same credentials as the tour's sandbox.
    const credentials = JSON.parse(await sandbox.printed('}\n')) as Record<string, string>
    sandbox.child.kill('SIGINT')
    await sandbox.result
    for (const name of ['api_key', 'client_id', 'client_secret']) {
      expect(credentials[name]).toMatch(/^\S{20,}$/)
      expect(tour.stdout).not.toContain(credentials[name])
    }
    // Whatever looks like one: long and without the marks of words, addresses and paths.
    expect(tour.stdout.match(/[\w-]{30,}/g)).toBeNull()
  })

  test('the environment does not lead it elsewhere', async () => {
    const nowhere = 'http://127.0.0.1:9'
    const env = {
      FILMMAKERS_BASE_URL: 'https://www.filmmakers.eu/api/v1/',
      FILMMAKERS_ISSUER: 'not a url',
      FILMMAKERS_API_KEY: 'real-key',
      FILMMAKERS_CLIENT_ID: 'real-id',
      FILMMAKERS_CLIENT_SECRET: 'real-secret',
      FILMMAKERS_AUTH: 'nonsense',
      HTTP_PROXY: nowhere,
      HTTPS_PROXY: nowhere,
      http_proxy: nowhere,
      ALL_PROXY: nowhere,
      NO_PROXY: 'example.org',
      NODE_USE_ENV_PROXY: '1',
    }
    const other = await filmmakers(['tour'], { env })
    expect(other).toMatchObject({ code: 0, stderr: '' })
    expect(stable(other.stdout)).toBe(stable(tour.stdout))
  })

  test('names the demo and the commands of the repository when it was started there', async () => {
    expect(tour.stdout).not.toMatch(/demo|pnpm/)
    const { stdout } = await filmmakers(['tour'], { env: { npm_lifecycle_event: 'start' } })
    expect(stdout).toContain('npx -y pnpm@12 demo')
    expect(commandsIn(stdout)).toEqual(commandsIn(tour.stdout))
  })

  test('every command it names exists, with these options', async () => {
    const commands = commandsIn(tour.stdout)
    expect(commands.length).toBeGreaterThan(3)
    for (const command of commands) {
      const words = command.split(' ')
      const context = createContext()
      // Help is printed only when everything in front of it is known.
      const code = await run([...words.filter((word) => word !== '--help'), '--help'], context)
      expect({ command, code }).toEqual({ command, code: 0 })
      const leaf = createProgram(context).commands.find((each) => each.name() === words[0])
      if (words[0] !== '--help') expect(leaf, command).toBeDefined()
    }
  })

  test('is coloured on a terminal, with the same words', async () => {
    const stdout = memorySink({ isTerminal: true, color: true })
    expect(await run(['tour'], createContext({ stdout }))).toBe(0)
    expect(stdout.text).toContain('\u001b[1m1. Discovery')
    // eslint-disable-next-line no-control-regex
    expect(stable(stdout.text.replace(/\u001b\[\d+m/g, ''))).toBe(stable(tour.stdout))
  })

  test('Ctrl-C ends it', async () => {
    const command = start(['tour'])
    await command.printed('1. Discovery')
    command.child.kill('SIGINT')
    const { code, stdout } = await command.result
    expect([130, 0]).toContain(code)
    expect(stdout.includes('Try next')).toBe(code === 0)
  })
})

/** The commands under "Try next", without the program's name. */
function commandsIn(text: string): string[] {
  return text
    .slice(text.indexOf('Try next'))
    .split('\n')
    .flatMap((line) => /^ {2}(?:npx -y pnpm@12 )?filmmakers (.*?) {2}/.exec(line)?.[1] ?? [])
}
