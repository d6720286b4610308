import { AuthError } from '../errors.ts'
import type { OAuthClient } from '../oauth/oauth-client.ts'
import { parseSecureUrl } from '../origin.ts'
import type { TokenSet } from '../token-set.ts'
import { listenForCallback } from './callback-listener.ts'

export interface LoginWithBrowserOptions {
  /** Opens the URL in the user's browser, or shows it. Called once. Start programs with the URL as an argument, never through a shell. */
  openUrl: (url: string) => void | Promise<void>
  /** Space-separated. Default `public`. */
  scope?: string | undefined
  /** Port of the redirect URI on this machine. Default: any free one (RFC 8252 §7.3; Doorkeeper takes any on 127.0.0.1). */
  port?: number | undefined
  /** How long the user has, milliseconds. Default 300,000. */
  timeout?: number | undefined
  signal?: AbortSignal | undefined
}

/** Where the browser comes back to; the port is chosen when the login begins. */
const callbackPath = '/callback'

/**
 * Logs a person in through their own browser (RFC 8252): listens on this machine for as long as the login lasts, sends the browser to the
 * authorization server, and exchanges what comes back. Logins may run side by side.
 *
 * @throws {AuthError} `access_denied`, `timeout`, `listen_failed`, and what `begin` and `complete` throw; `signal.reason` when aborted
 */
export async function loginWithBrowser(
  client: Pick<OAuthClient, 'begin' | 'complete'>,
  { openUrl, scope, port = 0, timeout = 300_000, signal }: LoginWithBrowserOptions,
): Promise<TokenSet> {
  signal?.throwIfAborted()
  const limit = AbortSignal.timeout(Math.min(timeout, 2 ** 31 - 1))
  const until = signal === undefined ? limit : AbortSignal.any([limit, signal])
  const listener = await listenForCallback(port, callbackPath)
  try {
    const { redirectUri } = listener
    const { url, transaction } = await client.begin({ redirectUri, scope, signal: until })
    // The URL goes to a program that opens it: the server's metadata must not turn it into a command (CVE-2025-6514).
    const { href } = parseSecureUrl(url, 'authorization_endpoint')
    const arrived = listener.callback(url.searchParams.get('state') ?? '', until)
    // What opens the URL may return as late as when the browser is closed. The callback does not wait for that; a failure ends the login.
    const opened = async () => {
      await openUrl(href)
      return arrived
    }
    const callback = await Promise.race([arrived, opened()])
    try {
      const tokens = await client.complete(callback.url, transaction, { signal: until })
      await callback.answer('done')
      return tokens
    } catch (error) {
      await callback.answer('failed')
      throw error
    }
  } catch (error) {
    if (signal?.aborted) throw signal.reason
    if (!limit.aborted) throw error
    throw new AuthError(`Nobody finished the login within ${timeout} ms.`, {
      code: 'timeout',
      next: 'Start the login again, or raise the timeout option.',
    })
  } finally {
    await listener.close()
  }
}
