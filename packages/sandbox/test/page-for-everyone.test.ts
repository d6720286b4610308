import {
  chromiumArguments,
  chromiumPath,
  hasChromium,
  missingChromium,
  poorContrasts,
} from '@filmmakers-sdk/api-contract/test-support'
import { type Browser, chromium } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { openPage } from './open-page.ts'
import { startReceiver } from './receiver.ts'
import { api, grant } from './support.ts'

if (!hasChromium) console.warn(missingChromium)

describe.skipIf(!hasChromium)('the page for everyone', { timeout: 30_000 }, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath, args: [...chromiumArguments] })
    return () => browser.close()
  }, 30_000)

  test('without a script there are the credentials, and a word about the rest', async () => {
    await using visited = await openPage(browser, {}, { javaScriptEnabled: false })
    const { page, sandbox } = visited
    expect(await page.locator('#oauth-text').textContent()).toContain(sandbox.clientSecret)
    expect(await page.locator('noscript').textContent()).toContain('Without scripts')
  })

  test.each(['light', 'dark'] as const)(
    'text has enough contrast in %s, and a phone does not scroll sideways',
    async (colorScheme) => {
      await using receiver = await startReceiver(200)
      await using visited = await openPage(
        browser,
        { webhooks: { url: receiver.url } },
        { colorScheme, viewport: { width: 360, height: 700 } },
      )
      const { page, sandbox } = visited
      await grant(sandbox)
      sandbox.faults.add({ kind: 'answer', status: 503, times: 9, path: /never/ })
      sandbox.records.remove('actor_profiles', 1001)
      sandbox.clock.freeze()
      await sandbox.webhooks.settled()
      await api(sandbox, 'actor_profiles?fields=name&order=last_name&direction=desc&per_page=1000&page=1')
      await page.locator('[data-rows=deliveries] tr').waitFor()
      await page.locator('[data-planned] li').waitFor()
      const { overflow, poor } = await page.evaluate(poorContrasts, '.unseen, .skip')
      expect(poor).toEqual([])
      expect(overflow).toBeLessThanOrEqual(0)
    },
  )

  test('it is used without a mouse: everything in reach of the keyboard has a name and shows the focus', async () => {
    await using visited = await openPage(browser)
    const { page } = visited
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content')
    const nameless = await page.evaluate(() =>
      Array.from(document.querySelectorAll('a, button, input, select, [tabindex="0"]'))
        .filter((each) => {
          const labelled = each.getAttribute('aria-label') ?? each.getAttribute('aria-labelledby')
          const label = 'labels' in each && each.labels instanceof NodeList ? each.labels.length > 0 : false
          return labelled === null && !label && each.textContent.trim() === ''
        })
        .map((each) => each.outerHTML),
    )
    expect(nameless).toEqual([])
    const outline = await page.evaluate(() => {
      const first = document.querySelector('button')
      first?.focus()
      return first === null ? '' : getComputedStyle(first).outlineStyle
    })
    expect(outline).toBe('solid')
  })
})
