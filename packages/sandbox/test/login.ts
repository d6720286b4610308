import { createHash, randomBytes } from 'node:crypto'
import type { LoginAnswer, Sandbox } from '../src/index.ts'
import { client, json, post } from './support.ts'

export const CALLBACK = 'http://127.0.0.1:49152/callback'

export interface UserTokens {
  access_token: string
  refresh_token: string
  token_type: string
  expires_in: number
  scope: string
  created_at: number
  id_token?: string
}

export interface Login extends LoginAnswer {
  scope?: string
  state?: string
  nonce?: string
  redirectUri?: string
  /** Default: the confidential client of the sandbox. */
  credentials?: { client_id: string; client_secret?: string }
  parameters?: Record<string, string>
}

/** A code verifier and its S256 challenge (RFC 7636 section 4). */
export function pkce(): { verifier: string; challenge: string } {
  const verifier = randomBytes(32).toString('base64url')
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') }
}

export function authorizationUrl(sandbox: Sandbox, parameters: Record<string, string>): URL {
  const url = new URL('/oauth/authorize', sandbox.url)
  const defaults = { client_id: sandbox.clientId, redirect_uri: CALLBACK, response_type: 'code' }
  url.search = new URLSearchParams({ ...defaults, ...parameters }).toString()
  return url
}

/** The code grant from the authorization URL to the address the person is sent back to. */
export async function getCode(
  sandbox: Sandbox,
  { scope, state, nonce, redirectUri = CALLBACK, credentials, parameters, ...answer }: Login = {},
): Promise<{ callback: URL; exchange: Record<string, string> }> {
  const { verifier, challenge } = pkce()
  const own = credentials ?? client(sandbox)
  const url = authorizationUrl(sandbox, {
    client_id: own.client_id,
    redirect_uri: redirectUri,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...(scope !== undefined && { scope }),
    ...(state !== undefined && { state }),
    ...(nonce !== undefined && { nonce }),
    ...parameters,
  })
  const callback = await sandbox.authorize(url, answer)
  const exchange = {
    grant_type: 'authorization_code',
    code: callback.searchParams.get('code') ?? '',
    redirect_uri: redirectUri,
    code_verifier: verifier,
    ...own,
  }
  return { callback, exchange }
}

export async function logIn(sandbox: Sandbox, login: Login = {}): Promise<UserTokens> {
  const { exchange } = await getCode(sandbox, login)
  return json(post(sandbox, '/oauth/token', exchange))
}

export function refresh(
  sandbox: Sandbox,
  { refresh_token: token }: UserTokens,
  fields: Record<string, string> = {},
): Promise<Response> {
  return post(sandbox, '/oauth/token', {
    grant_type: 'refresh_token',
    refresh_token: token,
    ...client(sandbox),
    ...fields,
  })
}
