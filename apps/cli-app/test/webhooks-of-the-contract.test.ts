import { readFile } from 'node:fs/promises'
import { isKnownEvent, parseWebhook, signWebhook, verifyWebhook } from '@filmmakers-sdk/webhooks'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

interface Operation {
  requestBody: { content: { 'application/json': { examples: Record<string, { value: unknown }> } } }
}

const contract = new URL(import.meta.resolve('@filmmakers-sdk/api-contract/openapi.yaml'))
const { webhooks } = parse(await readFile(contract, 'utf8')) as {
  webhooks: Record<string, { post: Operation }>
}

test('each event of the contract is one that the receiver knows, its examples from signature to data', async () => {
  const deliveries = Object.entries(webhooks).flatMap(([type, { post }]) =>
    Object.values(post.requestBody.content['application/json'].examples).map(({ value }) => ({
      type,
      value,
    })),
  )
  expect(new Set(deliveries.map(({ type }) => type)).size).toBe(Object.keys(webhooks).length)
  expect(deliveries.length).toBeGreaterThan(1)
  for (const { type, value } of deliveries) {
    const body = JSON.stringify(value)
    await verifyWebhook(body, await signWebhook(body, 'key'), 'key')
    const event = parseWebhook(body)
    expect(event).toEqual(value)
    expect([event.type, isKnownEvent(event)]).toEqual([type, true])
  }
})
