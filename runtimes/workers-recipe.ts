/**
 * The recipe of docs/workers.md on workerd, the runtime of Cloudflare Workers: an API key, client credentials, and that a request
 * which is cancelled does not leave the others hanging.
 */
import assert from 'node:assert/strict'
import { request } from 'node:http'
import { startSandbox } from '../packages/sandbox/src/index.ts'
import { bundleWorker } from './bundle.ts'
import { type Gate, startGate } from './gate.ts'
import { patience } from './smoke-result.ts'
import type { Job } from './worker.ts'
import { startWorkerd } from './workerd.ts'

export async function checkWorkersRecipe(project: string): Promise<void> {
  await using sandbox = await startSandbox({ actors: 30 })
  await using worker = await startWorkerd(await bundleWorker(project, 'worker.ts'))
  const { baseUrl, apiKey, clientId, clientSecret, issuer } = sandbox
  const withKey: Job = { baseUrl, apiKey }
  const withOAuth: Job = { baseUrl, oauth: { clientId, clientSecret, issuer } }

  await step('an API key', async () => {
    assert.equal((await ask(withKey)).total, 30)
  })
  await step('client credentials, after discovery', async () => {
    assert.equal((await ask(withOAuth)).total, 30)
    assert.equal(sandbox.log.count({ path: '/oauth/token' }), 1)
  })
  await step('the next request takes the token from the store', async () => {
    assert.equal((await ask(withOAuth)).total, 30)
    assert.equal(sandbox.log.count({ path: '/oauth/token' }), 1)
  })
  await step(
    'the first request cancelled while it waits for its token, the second one answered',
    async () => {
      await using gate = await startGate(sandbox.url)
      const job = throughGate(gate)
      const arriving = gate.holdNext()
      const first = askUntilGone(job)
      const held = await arriving
      first.leave()
      await held.closed
      assert.equal((await ask(job)).total, 30)
      assert.equal((await ask(job)).total, 30)
      assert.equal(gate.count(), 2, 'the third request takes the token of the second from the store')
    },
  )
  await step('the second request under way when the first one is cancelled', async () => {
    await using gate = await startGate(sandbox.url)
    const job = throughGate(gate)
    const [firstArriving, secondArriving] = [gate.holdNext(), gate.holdNext()]
    const first = askUntilGone(job)
    const firstHeld = await firstArriving
    const second = ask(job)
    const held = await secondArriving
    first.leave()
    await firstHeld.closed
    held.release()
    assert.equal((await second).total, 30)
  })

  /** Token requests take the way through the gate, which holds them up. */
  function throughGate({ url }: Gate): Job {
    const metadata = { issuer: url, token_endpoint: `${url}/oauth/token` }
    return { baseUrl, oauth: { clientId, clientSecret, issuer: url, metadata } }
  }

  /** A visitor who closes the page before it is there. */
  function askUntilGone(job: Job): { leave(): void } {
    const visit = request(worker.url, { method: 'POST' })
    visit.on('error', () => undefined).end(JSON.stringify(job))
    return {
      leave() {
        // workerd takes a connection that is closed in order for one that still waits for its answer.
        visit.socket?.resetAndDestroy()
      },
    }
  }

  /** Has the worker do something, as a visitor would. */
  async function ask(job: Job): Promise<{ total?: number }> {
    const response = await fetch(worker.url, {
      method: 'POST',
      body: JSON.stringify(job),
      signal: AbortSignal.timeout(patience),
    })
    const body = await response.text()
    assert.equal(response.status, 200, body)
    return JSON.parse(body) as { total?: number }
  }
}

async function step(name: string, run: () => Promise<void>): Promise<void> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(reject, 2 * patience, new Error(`No end: ${name}`))
  await Promise.race([run(), late])
  clearTimeout(timer)
  console.log(`workerd: ${name}`)
}
