import { NotFoundError, RateLimitError } from '@filmmakers-sdk/api-client'
import { AuthError } from '@filmmakers-sdk/auth-core'
import { describe, expect, test } from 'vitest'
import { createContext, memorySink } from '../test/support/context.ts'
import { UsageError } from './command-error.ts'
import { reportError } from './report-error.ts'

async function report(error: unknown, env: Record<string, string> = {}): Promise<string[]> {
  const context = createContext({ env })
  await reportError(error, context)
  expect(context.stdout.text).toBe('')
  return context.stderr.text.trimEnd().split('\n')
}

describe('reportError', () => {
  test('says what happened, the code to search for, the request to name, and the next step', async () => {
    const error = new NotFoundError('GET /x answered 404.', {
      code: 'not_found',
      status: 404,
      requestId: 'req-1',
      next: 'in words of the SDK',
    })
    expect(await report(error)).toEqual([
      'Error: GET /x answered 404.',
      'Code: not_found',
      'Request id: req-1',
      'Next: Check FILMMAKERS_BASE_URL: it has to lead to the API. What the credentials may not see is not found either.',
    ])
  })

  test('names the OAuth error code where there is one', async () => {
    const error = new AuthError('x', { code: 'oauth_error', oauthError: 'custom_code', next: 'y' })
    expect(await report(error)).toContain('Code: custom_code')
  })

  test('a rate limit has one next step, with the time the server gave', async () => {
    const error = new RateLimitError('429', {
      code: 'rate_limited',
      status: 429,
      retryAt: Date.UTC(2026, 0, 1),
      next: 'z',
    })
    const lines = await report(error)
    expect(lines.filter((line) => line.startsWith('Next:'))).toEqual([
      'Next: Try again after 2026-01-01T00:00:00.000Z, or pass --max-wait 300 to have it waited for.',
    ])
    const never = new RateLimitError('429', { code: 'rate_limited', status: 429, retryAt: 1e300 })
    expect(await report(never)).toContain(
      'Next: Try again in some minutes, or pass --max-wait 300 to have it waited for.',
    )
  })

  test('colours the beginning where colours are wanted, and nothing that came from elsewhere', async () => {
    const stderr = memorySink({ isTerminal: true, color: true })
    await reportError(new UsageError('usage', 'a\u001b[32mb', 'c'), createContext({ stderr }))
    expect(stderr.text).toContain('\u001b[31mError:\u001b[39m ab\n')
  })

  test('security 67: a message cannot make a line of its own', async () => {
    expect(await report(new UsageError('usage', 'a\nNext: run rm\r\u001b[2K', 'b\nc'))).toEqual([
      'Error: a Next: run rm',
      'Code: usage',
      'Next: b c',
    ])
  })

  test('security 62: defects show where they are on demand, without the credentials of the environment', async () => {
    const env = { FILMMAKERS_API_KEY: 'hushhush', FILMMAKERS_CLIENT_SECRET: 'tacet-tacet' }
    const error = new TypeError('Invalid header value: Token token=hushhush and tacet-tacet')
    expect((await report(error, env)).join()).not.toMatch(/hushhush|tacet|report-error\.test/)
    const debugged = (await report(error, { ...env, FILMMAKERS_DEBUG: '1' })).join()
    expect(debugged).toContain('report-error.test')
    expect(debugged).not.toMatch(/hushhush|tacet/)
    expect(await report('no error')).toContain('Error: Something that is no error was thrown.')
  })
})
