import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createContext } from '../../test/support/context.ts'
import { redactArguments } from './redact-arguments.ts'
import { run } from '../run.ts'

describe('redactArguments', () => {
  test('options are named without what was glued to them', () => {
    expect(redactArguments("unknown option '--token=abcd'", ['--token=abcd'])).toBe(
      "unknown option '--token'",
    )
    expect(redactArguments("unknown option '-kSECRET'", ['-kSECRET'])).toBe("unknown option '-k'")
    expect(redactArguments("unknown option '--tokn'", ['--tokn'])).toBe("unknown option '--tokn'")
  })

  test('values go, words of the message stay', () => {
    const message = "option '--page <number>' argument 'page' is invalid."
    expect(redactArguments(message, ['actors', 'list', '--page', 'page'])).toBe(
      "option '--page <number>' argument is invalid.",
    )
  })
})

describe('security 64: no usage error repeats what was typed', () => {
  // `-V…` and `-h…` ask for the version and for help, whatever comes after.
  const secret = fc
    .stringMatching(/^[A-Za-z0-9_~+/=.-]{16,40}$/)
    .filter((text) => !/^-*[a-z-]*$|^-[Vh]/.test(text))
  const places: ((secret: string) => string[])[] = [
    (secret) => [secret],
    (secret) => [`--${secret}`],
    (secret) => [`--token=${secret}`],
    (secret) => [`-k${secret}`],
    (secret) => ['auth', secret],
    (secret) => ['actor', secret],
    (secret) => ['crew', secret],
    (secret) => ['auth', 'token', secret],
    (secret) => ['auth', 'introspect', secret],
    (secret) => ['auth', 'introspect', '--token', secret],
    (secret) => ['auth', 'status', `--key=${secret}`],
    (secret) => ['actors', 'list', secret],
    (secret) => ['actors', 'list', '--page', secret],
    (secret) => ['actors', 'list', `--per-page=${secret}`],
    (secret) => ['actors', 'list', '--order', secret],
    (secret) => ['actors', 'list', '--updated-since', secret],
    (secret) => ['actors', 'get', secret],
    (secret) => ['actors', 'get', '1', secret],
    (secret) => ['attributes', 'get', `${secret}!`],
    (secret) => ['sandbox', '--port', secret],
    (secret) => ['tour', secret],
    // What begins with a dash is an option of help, which prints help.
    (secret) => ['help', `a${secret}`],
  ]

  test.each(places.map((place) => [place('SECRET').join(' '), place] as const))('%s', async (_, place) => {
    await fc.assert(
      fc.asyncProperty(secret, async (text) => {
        const context = createContext()
        const code = await run(place(text), context)
        expect(code).toBe(2)
        expect(context.stdout.text + context.stderr.text).not.toContain(text)
        expect(context.stdout.text).toBe('')
      }),
      { numRuns: 20 },
    )
  })
})
