import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  chromiumArguments,
  chromiumPath,
  hasChromium,
  missingChromium,
} from '@filmmakers-sdk/api-contract/test-support'
import { type Browser, chromium, type Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { startSandbox } from '../src/index.ts'
import { authorizationUrl, pkce } from './login.ts'
import { api, bearer, client, json, post } from './support.ts'

if (!hasChromium) console.warn(missingChromium)

interface Callback extends AsyncDisposable {
  redirectUri: string
}

/** Where a client waits for the browser to come back. */
async function startCallback(): Promise<Callback> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' }).end('You can close this window.')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    redirectUri: `http://127.0.0.1:${port}/callback`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

describe.skipIf(!hasChromium).each(['doorkeeper', 'strict'] as const)(
  'a login, clicked through (%s)',
  (flavour) => {
    let browser: Browser
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: chromiumPath, args: [...chromiumArguments] })
      return () => browser.close()
    }, 30_000)

    /** A page with everything the browser complained about, what the policy of a page blocked included. */
    async function open(): Promise<{ page: Page; troubles: string[] } & AsyncDisposable> {
      const context = await browser.newContext()
      const page = await context.newPage()
      const troubles: string[] = []
      // Browsers ask every site for an icon by themselves.
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico'))
          troubles.push(message.text())
      })
      return { page, troubles, [Symbol.asyncDispose]: () => context.close() }
    }

    test('the form is filled in, "Allow" leads back to the client with a code that works', async () => {
      await using callback = await startCallback()
      await using sandbox = await startSandbox({ flavour })
      await using visit = await open()
      const { page, troubles } = visit
      const { verifier, challenge } = pkce()
      const { redirectUri: redirect_uri } = callback
      const parameters = {
        redirect_uri,
        scope: 'public',
        state: 's',
        code_challenge: challenge,
        code_challenge_method: 'S256',
      }
      await page.goto(authorizationUrl(sandbox, parameters).href)
      expect(await page.textContent('body')).toContain(sandbox.clientId)
      expect(await page.textContent('body')).toContain('Unofficial')
      await page.getByRole('button', { name: 'Allow' }).click()
      await page.getByText('You can close this window.').waitFor()
      const { searchParams } = new URL(page.url())
      expect(searchParams.get('state')).toBe('s')
      const tokens = await json<{ access_token: string; refresh_token: string }>(
        post(sandbox, '/oauth/token', {
          grant_type: 'authorization_code',
          code: searchParams.get('code') ?? '',
          redirect_uri,
          code_verifier: verifier,
          ...client(sandbox),
        }),
      )
      expect((await api(sandbox, 'attributes', bearer(tokens))).status).toBe(200)
      expect(tokens.refresh_token).toMatch(/^[\w-]{43}$/)
      expect(troubles).toEqual([])
    })

    test('a wrong password asks again, and "Deny" leads back with an error', async () => {
      await using callback = await startCallback()
      await using sandbox = await startSandbox({ flavour })
      await using visit = await open()
      const { page } = visit
      const { challenge } = pkce()
      const { redirectUri: redirect_uri } = callback
      await page.goto(
        authorizationUrl(sandbox, {
          redirect_uri,
          scope: 'public',
          code_challenge: challenge,
          code_challenge_method: 'S256',
        }).href,
      )
      await page.getByLabel('Password').fill('wrong')
      await page.getByRole('button', { name: 'Allow' }).click()
      await page.getByRole('alert').waitFor()
      await page.getByRole('button', { name: 'Deny' }).click()
      await page.getByText('You can close this window.').waitFor()
      expect(new URL(page.url()).searchParams.get('error')).toBe('access_denied')
    })

    test('a device is connected by its code', async () => {
      await using sandbox = await startSandbox({ flavour, device: { interval: 0 } })
      await using visit = await open()
      const { page, troubles } = visit
      const device = await json<{ device_code: string; user_code: string; verification_uri: string }>(
        post(sandbox, '/oauth/authorize_device', { ...client(sandbox), scope: 'public' }),
      )
      await page.goto(device.verification_uri)
      await page.locator('input[name=user_code]').fill(device.user_code)
      for (const name of flavour === 'strict' ? ['Continue', 'Continue', 'Allow'] : ['Allow']) {
        await page.getByRole('button', { name }).click()
      }
      await page.getByText('You can close this page.').waitFor()
      const tokens = await json<{ access_token: string }>(
        post(sandbox, '/oauth/token', {
          grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
          device_code: device.device_code,
          ...client(sandbox),
        }),
      )
      expect((await api(sandbox, 'attributes', bearer(tokens))).status).toBe(200)
      expect(troubles).toEqual([])
    })
  },
)
