import { expect, test } from 'vitest'
import { startSandbox, type SandboxOptions } from '../index.ts'

test.each([
  [{ webhooks: { urls: [] } }, 'webhooks.urls'],
  [{ webhooks: { url: 7 } }, 'webhooks.url'],
  [{ webhooks: { groupWithin: -1 } }, 'webhooks.groupWithin'],
  [{ webhooks: { attempts: 0 } }, 'webhooks.attempts'],
  [{ webhooks: { firstRetry: 0 } }, 'webhooks.firstRetry'],
  [{ webhooks: { timeout: 0 } }, 'webhooks.timeout'],
  [{ webhooks: { anyHost: 'yes' } }, 'webhooks.anyHost'],
])('%j is refused by name', async (options, name) => {
  await expect(startSandbox(options as SandboxOptions)).rejects.toMatchObject({
    code: 'invalid_option',
    message: expect.stringContaining(name) as string,
  })
})
