import {
  chromiumArguments,
  chromiumPath,
  hasChromium,
  missingChromium,
  poorContrasts,
} from '@filmmakers-sdk/api-contract/test-support'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Demo, startDemo } from './test-support/demo.ts'

if (!hasChromium) console.warn(missingChromium)

describe.skipIf(!hasChromium)('in a browser', { timeout: 30_000 }, () => {
  let browser: Browser
  let demo: Demo
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath, args: [...chromiumArguments] })
    demo = await startDemo({})
    return async () => {
      await browser.close()
      await demo[Symbol.asyncDispose]()
    }
  }, 30_000)

  /** A page with everything noted that went wrong in it, and every header it sent. */
  async function open(options: BrowserContextOptions = {}) {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    const troubles: string[] = []
    const sent: Promise<Record<string, string>>[] = []
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) troubles.push(message.text())
    })
    page.on('pageerror', (error) => troubles.push(error.message))
    page.on('requestfailed', (request) => troubles.push(`${request.url()} failed`))
    // A request the closing page takes back has no headers to look at.
    page.on('request', (request) => sent.push(request.allHeaders().catch(() => ({}))))
    return { page, context, troubles, headers: () => Promise.all(sent) }
  }

  /** Scrolls to each picture, as the lazy ones want it, and counts those with pixels. */
  const decodedPictures = (page: Page) =>
    page.evaluate(async () => {
      for (const image of document.images) {
        image.scrollIntoView()
        await image.decode()
      }
      return Array.from(document.images).filter(({ naturalWidth }) => naturalWidth > 0).length
    })

  test('a visit: grid, search, profile, the token; security 28: no request carries credentials', async () => {
    const { page, context, troubles, headers } = await open()

    await page.goto(demo.url)
    expect(await page.locator('.card').count()).toBe(24)
    // Few people have no picture, and a monogram in its place.
    const pictures = await page.locator('.card img').count()
    expect(pictures).toBeGreaterThan(16)
    expect(await decodedPictures(page)).toBe(pictures)

    const name = (await page.locator('.card h2').first().textContent()) ?? ''
    await page.getByRole('searchbox', { name: 'Search by name' }).fill(name)
    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByRole('link', { name, exact: true }).click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    expect(await decodedPictures(page)).toBeGreaterThan(0)

    const clock = page.locator('[data-clock]')
    const before = await clock.textContent()
    expect(before).toMatch(/^\d:\d\d$/)
    await page.waitForFunction(
      (shown) => document.querySelector('[data-clock]')?.textContent !== shown,
      before,
    )

    await page.getByRole('button', { name: 'Ask the server' }).click()
    const answer = page.getByRole('status')
    await answer.getByText('public').waitFor()
    expect(await answer.innerText()).toMatch(/Active\s+yes\s+Ends at\s+\d\d:\d\d:\d\d\s+Scope\s+public/)

    expect(troubles).toEqual([])
    const sent = await headers()
    expect(sent.length).toBeGreaterThan(30)
    for (const each of sent) expect(Object.keys(each)).not.toEqual(expect.arrayContaining(['authorization']))
    for (const each of sent) expect(Object.keys(each)).not.toEqual(expect.arrayContaining(['cookie']))
    expect(await context.cookies()).toEqual([])
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
    await context.close()
  })

  test('without the script everything is there but the animation', async () => {
    const { page, context, troubles } = await open({ javaScriptEnabled: false })
    await page.goto(demo.url)
    await page.getByRole('link', { name: 'Next' }).click()
    expect(await page.locator('[aria-current=page]').textContent()).toBe('2')
    expect(await page.locator('[data-clock]').textContent()).toMatch(/^\d:\d\d$/)
    await page.getByRole('button', { name: 'Ask the server' }).click()
    await page.getByRole('heading', { name: 'What the server says' }).waitFor()
    expect(troubles).toEqual([])
    await context.close()
  })

  test.each(['light', 'dark'] as const)(
    'text has enough contrast in %s, and a phone does not scroll sideways',
    async (colorScheme) => {
      const { page, context } = await open({ colorScheme, viewport: { width: 360, height: 700 } })
      for (const path of ['/', '/actors/1001', '/actors/901']) {
        await page.goto(demo.url + path)
        const { overflow, poor } = await page.evaluate(poorContrasts, '.edge, .monogram')
        expect(overflow, path).toBeLessThanOrEqual(0)
        expect(poor, path).toEqual([])
      }
      await context.close()
    },
  )
})
