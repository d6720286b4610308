/**
 * What a user does with the three packages, on whatever runtime: nothing in here is of one of them. Runs on the packages as
 * they are packed, against a sandbox on this machine.
 */
import { createFilmmakersClient, createRateLimit } from '@filmmakers-sdk/api-client'
import { apiKey, type AuthStrategy, isFilmmakersError } from '@filmmakers-sdk/auth-core'
import { createOAuthClient } from '@filmmakers-sdk/auth-core/oauth'
import { createWebhookHandler, signWebhook, verifyWebhook } from '@filmmakers-sdk/webhooks'

export interface Target {
  baseUrl: string
  apiKey: string
  issuer: string
  clientId: string
  clientSecret: string
  /** How many actors there are. */
  actors: number
  /**
   * Set in a browser, whose page is of another origin than the service: the page's own server, which passes requests on. Pages of other
   * origins may GET from the API without seeing the headers of lists, and nothing else.
   */
  proxy?: string
}

const steps: Record<string, (target: Target) => Promise<void>> = {
  'a key and a secret are refused in a browser': refuseInBrowser,
  'a list, page after page, with an API key': readList,
  'a profile with an API key, from another origin too': readProfile,
  'a missing profile is a typed error': missProfile,
  'a budget of requests': keepBudget,
  'client credentials, and a new token after a 401': renewToken,
  'a webhook: signed, verified, refused, received once': receiveWebhook,
}

/** Takes all steps; the names of those that passed. Rejects with what is wrong. */
export async function smoke(target: Target): Promise<string[]> {
  const passed: string[] = []
  for (const [name, step] of Object.entries(steps)) {
    try {
      await step(target)
    } catch (error) {
      const detail = isFilmmakersError(error) ? JSON.stringify(error) : ''
      throw new Error(`${name}: ${String(error)} ${detail}`, { cause: error })
    }
    passed.push(name)
  }
  return passed
}

async function refuseInBrowser({
  apiKey: key,
  clientId,
  clientSecret,
  issuer,
  proxy,
}: Target): Promise<void> {
  const refused = await codesOf([
    () => apiKey(key),
    () => createOAuthClient({ issuer, clientId, clientSecret }).clientCredentials(),
  ])
  equal(
    refused,
    proxy === undefined ? [undefined, undefined] : ['invalid_configuration', 'invalid_configuration'],
  )
}

async function readList(target: Target): Promise<void> {
  const { baseUrl, issuer, proxy = issuer } = target
  const auth = keyOf(target)
  const { actorProfiles } = clientFor({ ...target, baseUrl: baseUrl.replace(issuer, proxy) }, auth)
  const ids: number[] = []
  for await (const { id, name } of actorProfiles.list({ fields: ['name'], per_page: 7 })) {
    equal(typeof name, 'string')
    ids.push(id)
  }
  equal([ids.length, new Set(ids).size], [target.actors, target.actors])
}

async function readProfile(target: Target): Promise<void> {
  const { actorProfiles } = clientFor(target, keyOf(target))
  const list = actorProfiles.list({ per_page: 7 })
  equal(await codesOf([() => list]), [target.proxy === undefined ? undefined : 'incomplete'])
  const { items } = await actorProfiles.list({ per_page: 7 }, { allowIncomplete: true })
  const { data, status } = await actorProfiles.get(items[0]?.id ?? 0).withResponse()
  equal([data.id, typeof data.first_name, status], [items[0]?.id, 'string', 200])
}

async function missProfile(target: Target): Promise<void> {
  const { actorProfiles } = clientFor(target, keyOf(target))
  equal(await codesOf([() => actorProfiles.get(999_999)]), ['not_found'])
}

async function keepBudget(target: Target): Promise<void> {
  const rateLimit = createRateLimit({ requests: 2 })
  const auth = keyOf(target)
  const client = createFilmmakersClient({ auth, baseUrl: target.baseUrl, rateLimit, maxWait: 0 })
  const reads = [1, 2, 3].map(() => () => client.attributes.list())
  equal(await codesOf(reads), [undefined, undefined, 'rate_limited'])
}

async function renewToken(target: Target): Promise<void> {
  const { issuer, clientId, clientSecret, proxy } = target
  const oauth = createOAuthClient({
    issuer,
    clientId,
    clientSecret,
    dangerouslyAllowBrowser: true,
    ...(proxy === undefined ? {} : { fetch: throughProxy(issuer, proxy) }),
  })
  const strategy = oauth.clientCredentials()
  const { attributes } = clientFor(target, strategy)
  equal((await attributes.list()).length > 0, true)
  const first = await strategy.getToken()
  equal((await oauth.introspect(first.accessToken)).active, true)
  await oauth.revoke(first.accessToken)
  equal((await attributes.list()).length > 0, true)
  const second = await strategy.getToken()
  equal(second.accessToken === first.accessToken, false)
}

async function receiveWebhook({ apiKey: secrets }: Target): Promise<void> {
  const body = '{"type": "actor_profile.updated", "created": 1633887337, "data": {"id": 123}}'
  const signature = await signWebhook(body, secrets)
  await verifyWebhook(new TextEncoder().encode(body), signature, secrets)
  equal(await codesOf([() => verifyWebhook(`${body} `, signature, secrets)]), ['signature_mismatch'])

  const received: unknown[] = []
  const work: Promise<unknown>[] = []
  const handler = createWebhookHandler({ secrets, onEvent: ({ data }) => received.push(data) })
  const answers: string[] = []
  for (const sent of [body, body, `${body} `]) {
    const init = { method: 'POST', headers: { 'X-Signature': signature }, body: sent }
    const request = new Request('https://example.org/webhooks', init)
    const response = await handler(request, { waitUntil: (each) => work.push(each) })
    answers.push(`${response.status} ${await response.text()}`)
  }
  equal(answers, ['200 ok', '200 duplicate', '400 signature_mismatch'])
  await Promise.all(work)
  equal(received, [{ id: 123 }])
}

function keyOf(target: Target): AuthStrategy {
  return apiKey(target.apiKey, { dangerouslyAllowBrowser: true })
}

function clientFor({ baseUrl }: Target, auth: AuthStrategy) {
  return createFilmmakersClient({ auth, baseUrl })
}

/** The real service lets pages of other origins GET from the API, and nothing else. */
function throughProxy(issuer: string, proxy: string): typeof fetch {
  return (input, init) => {
    const url = input instanceof Request ? input.url : String(input)
    return fetch(url.replace(issuer, proxy), init)
  }
}

/** What each rejects or throws with; nothing for what passes. */
async function codesOf(calls: readonly (() => unknown)[]): Promise<(string | undefined)[]> {
  const codes: (string | undefined)[] = []
  for (const call of calls) {
    try {
      await call()
      codes.push(undefined)
    } catch (error) {
      if (!isFilmmakersError(error)) throw error
      codes.push(error.code)
    }
  }
  return codes
}

function equal(actual: unknown, expected: unknown): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (is !== should) throw new Error(`${is} is not ${should}`)
}
