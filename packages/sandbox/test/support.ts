import { afterAll, beforeAll } from 'vitest'
import { startSandbox, type Sandbox, type SandboxOptions } from '../src/index.ts'

/** One sandbox for all tests of a file that only read. */
export function sharedSandbox(options?: SandboxOptions): () => Sandbox {
  let sandbox: Sandbox | undefined
  beforeAll(async () => {
    sandbox = await startSandbox({ rateLimit: false, ...options })
  })
  afterAll(() => sandbox?.close())
  return () => {
    if (sandbox === undefined) throw new Error('the sandbox is there only while tests run')
    return sandbox
  }
}

type Target = Pick<Sandbox, 'url' | 'baseUrl' | 'apiKey' | 'clientId' | 'clientSecret'>

/** A GET of the API with the key. */
export function api(sandbox: Target, path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(sandbox.baseUrl + path, {
    headers: { authorization: `Token token=${sandbox.apiKey}`, ...headers },
  })
}

/** The body of an API answer, as the type the caller expects of it. */
export async function json<T>(response: Response | Promise<Response>): Promise<T> {
  return (await (await response).json()) as T
}

/** A form POST without any credentials but those given. */
export function post(
  sandbox: Target,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(sandbox.url + path, { method: 'POST', headers, body: new URLSearchParams(fields) })
}

export function client({ clientId, clientSecret }: Target): { client_id: string; client_secret: string } {
  return { client_id: clientId, client_secret: clientSecret }
}

export interface TokenAnswer {
  access_token: string
  token_type: string
  expires_in: number
  scope: string
  created_at: number
}

export function grant(sandbox: Target, fields: Record<string, string> = {}): Promise<TokenAnswer> {
  return json(
    post(sandbox, '/oauth/token', { grant_type: 'client_credentials', ...client(sandbox), ...fields }),
  )
}

export function bearer({ access_token }: Pick<TokenAnswer, 'access_token'>): Record<string, string> {
  return { authorization: `Bearer ${access_token}` }
}
