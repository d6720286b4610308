import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { SandboxClock } from '../clock.ts'
import { createExpiringMap } from './expiring-map.ts'
import { randomToken } from './random-token.ts'

/** What somebody in front of a form is asked about. */
export type Question =
  | {
      kind: 'authorization'
      clientId: string
      redirectUri: string
      state: string | undefined
      scope: string
      nonce: string | undefined
      challenge: { method: 'plain' | 'S256'; value: string } | undefined
    }
  | { kind: 'device' }

/**
 * Forms that are being filled in. Each has an unguessable id of its own and belongs to the browser it was shown to, so
 * that a page of somebody else can neither send it nor have it sent (CSRF), and several logins at once do not mix.
 */
export interface Interactions {
  begin: (c: Context, question: Question) => string
  /** The question of a form this browser was shown, or undefined. */
  find: (c: Context, id: string | undefined) => Question | undefined
  finish: (id: string) => void
}

const LIFETIME = 3_600_000

/** @param port part of the cookie's name: browsers do not keep cookies of different ports apart */
export function createInteractions(clock: SandboxClock, port: string): Interactions {
  const open = createExpiringMap<{ browser: string; question: Question }>(clock, LIFETIME)
  const cookie = `filmmakers_sandbox_${port}`
  return {
    begin(c, question) {
      const browser = getCookie(c, cookie) ?? randomToken()
      const id = randomToken()
      open.set(id, { browser, question })
      setCookie(c, cookie, browser, { httpOnly: true, sameSite: 'Lax', path: '/oauth' })
      return id
    },
    find(c, id) {
      const found = open.get(id ?? '')
      return found !== undefined && found.browser === getCookie(c, cookie) && isSameOrigin(c)
        ? found.question
        : undefined
    },
    finish(id) {
      open.delete(id)
    },
  }
}

/** Other ports of this machine count as the same site for cookies; `Origin` tells them apart. */
function isSameOrigin(c: Context): boolean {
  const origin = c.req.header('origin')
  return origin === undefined || origin === `http://${c.req.header('host') ?? ''}`
}
