import {
  chromiumArguments,
  chromiumPath,
  hasChromium,
  missingChromium,
} from '@filmmakers-sdk/api-contract/test-support'
import { type Browser, chromium, type Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { openPage } from './open-page.ts'
import { startReceiver } from './receiver.ts'
import { api, grant } from './support.ts'

if (!hasChromium) console.warn(missingChromium)

describe.skipIf(!hasChromium)('the page in a browser', { timeout: 30_000 }, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath, args: [...chromiumArguments] })
    return () => browser.close()
  }, 30_000)

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
  const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

  test('shows what is running, and nothing is loaded from elsewhere', async () => {
    await using visited = await openPage(browser, { actors: 7, seed: 'a <b> & c', device: true })
    const { page, sandbox, troubles, asked } = visited
    const masthead = page.locator('.masthead')
    for (const text of [sandbox.url, '7 actors', 'a <b> & c', 'doorkeeper', 'device grant on']) {
      expect(await masthead.textContent()).toContain(text)
    }
    expect(await page.locator('.notice').first().textContent()).toContain('Unofficial')
    expect(asked.filter((url) => !url.startsWith(sandbox.url))).toEqual([])
    expect(asked.length).toBeGreaterThan(10)
    expect(troubles).toEqual([])
  })

  test('credentials can be copied, and follow a rotated key', async () => {
    await using visited = await openPage(browser, {}, { permissions: ['clipboard-read', 'clipboard-write'] })
    const { page, sandbox } = visited
    await page.locator('[data-copy=key-text]').click()
    await page.getByRole('status').getByText('Copied').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toBe(
      `export FILMMAKERS_BASE_URL=${sandbox.baseUrl}\nexport FILMMAKERS_API_KEY=${sandbox.apiKey}`,
    )
    await page.getByRole('listitem').filter({ hasText: 'New API key' }).getByRole('button').click()
    await page.locator('#key-text', { hasText: sandbox.apiKey }).waitFor()
    await page.getByText(`FILMMAKERS_API_KEY=${sandbox.apiKey}`).waitFor()
  })

  test('the log grows by itself, with what went wrong; security 89: no credential in it', async () => {
    await using visited = await openPage(browser)
    const { page, sandbox, troubles } = visited
    await button(page, 'Clear').click()
    await page.getByText('Nothing has come yet').waitFor()
    sandbox.faults.add({ kind: 'answer', status: 503, path: /attributes/ })
    await api(sandbox, `attributes?token=${sandbox.clientSecret}`)
    await api(sandbox, 'actor_profiles/901?<img src=x onerror=alert(1)>')
    const rows = page.locator('[data-rows=log] tr')
    await rows.filter({ hasText: '410' }).waitFor()
    expect(await rows.filter({ hasText: '503' }).innerText()).toMatch(
      /GET\s+\/api\/v1\/attributes\?token=\[redacted\]\s+503\s+\d+ ms\s+answer/,
    )
    expect(await page.locator('[data-rows=log]').innerHTML()).not.toContain(sandbox.clientSecret)
    expect(await page.locator('[data-rows=log] img').count()).toBe(0)
    await page.getByRole('searchbox', { name: 'Filter' }).fill('901')
    expect(await rows.filter({ visible: true }).count()).toBe(1)
    expect(troubles).toEqual([])
  })

  test('the gauge shows what is left of the budget, by name and number too, and the limit can be changed', async () => {
    await using visited = await openPage(browser, { rateLimit: { requests: 4, interval: 86_400_000 } })
    const { page, sandbox } = visited
    const gauge = page.getByRole('meter', { name: 'Budget' })
    expect(await gauge.getAttribute('aria-valuetext')).toBe('4 of 4 requests left')
    await api(sandbox, 'attributes')
    await page.getByText('3', { exact: true }).waitFor()
    expect(await gauge.getAttribute('aria-valuenow')).toBe('3')
    expect(await card(page, 'Budget').textContent()).toMatch(/New window in [\d:]+, on \/api\/v1/)

    const budget = card(page, 'Budget')
    await budget.getByLabel('Allow').fill('9')
    await budget.getByLabel('in seconds').fill('60')
    await budget.getByLabel('Window').selectOption('sliding')
    await budget.getByRole('button', { name: 'Set' }).click()
    await page.getByText('of 9 left').waitFor()
    expect(sandbox.rateLimit.settings()).toMatchObject({ requests: 9, interval: 60_000, window: 'sliding' })
    await button(page, 'Switch off').click()
    await page.getByText('no limit', { exact: true }).waitFor()
    expect(sandbox.rateLimit.settings()).toBe(false)
  })

  test('the clock is moved, frozen and set back, and tokens show what that does to them', async () => {
    await using visited = await openPage(browser)
    const { page, sandbox } = visited
    await grant(sandbox)
    const tokens = card(page, 'Access tokens').locator('tbody tr')
    await tokens.filter({ hasText: 'active' }).waitFor()
    await button(page, '+ 2 hours').click()
    await tokens.filter({ hasText: 'expired' }).waitFor()
    expect(await card(page, 'Clock').textContent()).toContain('ahead of this machine')
    await button(page, 'Freeze').click()
    await button(page, 'Let it run').waitFor()
    expect(sandbox.clock.frozen).toBe(true)
    await button(page, 'Back to now').click()
    await button(page, 'Freeze').waitFor()
    await page.getByText('as on this machine').waitFor()
    expect(sandbox.clock.frozen).toBe(false)
    expect(Math.abs(sandbox.clock.now() - Date.now())).toBeLessThan(60_000)

    await card(page, 'Access tokens').getByLabel('Next ones live').fill('30')
    await card(page, 'Access tokens').getByRole('button', { name: 'Set' }).click()
    await page.getByText('Holds for tokens').waitFor()
    expect(sandbox.tokens.lifetime).toBe(30_000)
    await button(page, 'Revoke all').click()
    await tokens.filter({ hasText: 'revoked' }).first().waitFor()
  })

  test('every fault has a sentence and a button, and what is planned can be forgotten', async () => {
    await using visited = await openPage(browser)
    const { page, sandbox, troubles } = visited
    const faults = card(page, 'Faults')
    for (const kind of await page.locator('.kind').all())
      expect(await kind.locator('p').textContent()).toMatch(/\w{3,}/)
    await faults.getByLabel('For the next').fill('3')
    await faults.getByLabel('requests to').selectOption('the token endpoint')
    for (const plan of await faults.getByRole('button', { name: 'Plan' }).all()) {
      const before = sandbox.faults.list().length
      await plan.click()
      await expect.poll(() => sandbox.faults.list().length).toBe(before + 1)
    }
    expect(sandbox.faults.list().map(({ fault: { kind, path, times } }) => [kind, path, times])).toEqual(
      ['latency', 'answer', 'reset', 'truncate', 'drip', 'content-type', 'redirect', 'link'].map((kind) => [
        kind,
        /^\/oauth\/token/,
        3,
      ]),
    )
    await faults.getByLabel('chance of').fill('25')
    await page.locator('[data-fault=answer]').getByLabel('Status').fill('418')
    await page.locator('[data-fault=answer]').getByRole('button').click()
    await page.getByText('each with a chance of 25 %').waitFor()
    expect(sandbox.faults.list().at(-1)?.fault).toMatchObject({
      kind: 'answer',
      status: 418,
      probability: 0.25,
    })
    await button(page, 'Forget latency').click()
    await expect.poll(() => sandbox.faults.list()[0]?.fault.kind).toBe('answer')
    await button(page, 'Forget all').click()
    await expect.poll(() => sandbox.faults.list()).toEqual([])
    expect(troubles).toEqual([])
  })

  test('webhooks: register, send, see what came of it, send again; what is refused is said', async () => {
    await using receiver = await startReceiver(500, 200)
    await using visited = await openPage(browser)
    const { page, troubles } = visited
    const webhooks = card(page, 'Webhooks')
    await webhooks.getByLabel('URL on this machine').fill('https://example.com/')
    await button(page, 'Register').click()
    await page.getByRole('status').getByText('127.0.0.1').waitFor()
    expect(troubles.splice(0)).toEqual([expect.stringContaining('400')])

    await webhooks.getByLabel('URL on this machine').fill(receiver.url)
    await button(page, 'Register').click()
    await webhooks.getByRole('listitem').filter({ hasText: receiver.url }).waitFor()
    await button(page, 'Send').click()
    const delivery = webhooks.locator('tbody tr')
    await delivery.filter({ hasText: 'pending' }).waitFor()
    await delivery.getByRole('button').click()
    await delivery.filter({ hasText: 'delivered' }).waitFor()
    expect(await delivery.innerText()).toContain('500, 200')
    expect(receiver.received).toHaveLength(2)
    expect(troubles).toEqual([])
  })

  test('reset everything', async () => {
    await using visited = await openPage(browser)
    const { page, sandbox } = visited
    sandbox.faults.add({ kind: 'reset', times: 9, path: '/never' })
    await api(sandbox, 'attributes')
    await page.locator('[data-rows=log] tr').filter({ hasText: '/api/v1/attributes' }).waitFor()
    await button(page, 'Reset everything').click()
    await page.getByText('Nothing has come yet').waitFor()
    expect(sandbox.faults.list()).toEqual([])
  })

  test('a sandbox that was stopped is said to be', async () => {
    await using visited = await openPage(browser)
    const { page, sandbox } = visited
    await sandbox.close()
    await page.getByText('not connected').waitFor()
    await button(page, 'Refill').click()
    await page.getByRole('status').getByText('does not answer').waitFor()
  })
})
