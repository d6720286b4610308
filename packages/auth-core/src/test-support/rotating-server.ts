import { setTimeout as delay } from 'node:timers/promises'
import { type Answer, type LoopbackServer, startLoopbackServer } from './loopback-server.ts'

/** A token endpoint whose refresh tokens work once. */
export interface RotatingServer extends LoopbackServer {
  /** Refreshes that gave a new pair. */
  readonly refreshes: number
  /** Requests with a refresh token that was used before, which were refused. */
  readonly reused: number
  /** The refresh token that works. */
  readonly refreshToken: string
  /** Leaves the next request without an answer, as if it had not come; resolves when it is there. */
  ignoreNext(): Promise<void>
}

export interface RotatingServerOptions {
  /**
   * Whether a refresh token works on until its successor has been seen, as Doorkeeper's do by default until the new access token is
   * used; otherwise one that was lost on its way is a login lost. Default `false`.
   */
  forgiving?: boolean
}

/** How long an answer takes: time for others to come and ask as well. Milliseconds. */
const latency = 25

/** Seconds. */
export const lifetime = 7200

export async function startRotatingServer({
  forgiving = false,
}: RotatingServerOptions = {}): Promise<RotatingServer> {
  let serial = 1
  let refreshes = 0
  let reused = 0
  let ignore: (() => void) | undefined
  const tokenOf = (number: number) => `refresh-${number}`
  const server = await startLoopbackServer(async ({ body }): Promise<Answer> => {
    if (ignore !== undefined) {
      ignore()
      ignore = undefined
      return () => undefined
    }
    await delay(latency)
    const given = new URLSearchParams(body).get('refresh_token')
    const isLatest = given === tokenOf(serial)
    if (!isLatest && !(forgiving && given === tokenOf(serial - 1))) {
      reused += 1
      return { status: 400, body: { error: 'invalid_grant' } }
    }
    refreshes += 1
    serial += 1
    const access_token = `access-${serial}`
    return {
      body: { access_token, token_type: 'Bearer', expires_in: lifetime, refresh_token: tokenOf(serial) },
    }
  })
  return {
    ...server,
    get refreshes() {
      return refreshes
    },
    get reused() {
      return reused
    },
    get refreshToken() {
      return tokenOf(serial)
    },
    ignoreNext: () =>
      new Promise((resolve) => {
        ignore = resolve
      }),
  }
}
