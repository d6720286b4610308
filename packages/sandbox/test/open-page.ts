import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { startSandbox, type Sandbox, type SandboxOptions } from '../src/index.ts'

export interface Visit extends AsyncDisposable {
  sandbox: Sandbox
  page: Page
  /** What the browser complained about: scripts that failed, what the policy blocked, what was not loaded. */
  troubles: string[]
  /** Every URL that was asked for. */
  asked: string[]
}

/** Opens the page of a sandbox of its own, and waits until it is alive. */
export async function openPage(
  browser: Browser,
  options: SandboxOptions = {},
  context: BrowserContextOptions = {},
): Promise<Visit> {
  const sandbox = await startSandbox(options)
  const own = await browser.newContext(context)
  const page = await own.newPage()
  const troubles: string[] = []
  const asked: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(message.text())
  })
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(sandbox.url)
  if (context.javaScriptEnabled !== false) {
    await page.locator('[data-live]').waitFor()
    await page.locator('[data-remaining]', { hasNotText: '…' }).waitFor()
  }
  return {
    sandbox,
    page,
    troubles,
    asked,
    async [Symbol.asyncDispose]() {
      await own.close()
      await sandbox.close()
    },
  }
}
