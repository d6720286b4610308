import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as ApiClient from '../packages/api-client/src/index.ts'
import type * as AuthCore from '../packages/auth-core/src/index.ts'
import type * as Node from '../packages/auth-core/src/node/index.ts'
import type * as OAuth from '../packages/auth-core/src/oauth/index.ts'
import type * as Sandbox from '../packages/sandbox/src/index.ts'

/** Where something built is, below the folder of the repository: what is measured is what users install. */
export function built(path: string): string {
  return join(dirname(import.meta.dirname), path)
}

export const authCorePath = built('packages/auth-core/dist/index.js')
export const oauthPath = built('packages/auth-core/dist/oauth/index.js')
export const apiClientPath = built('packages/api-client/dist/index.js')

export async function loadAuthCore(): Promise<typeof AuthCore> {
  return (await import(pathToFileURL(authCorePath).href)) as typeof AuthCore
}

export async function loadOAuth(): Promise<typeof OAuth> {
  return (await import(pathToFileURL(oauthPath).href)) as typeof OAuth
}

export async function loadNode(): Promise<typeof Node> {
  const path = built('packages/auth-core/dist/node/index.js')
  return (await import(pathToFileURL(path).href)) as typeof Node
}

export async function loadApiClient(): Promise<typeof ApiClient> {
  return (await import(pathToFileURL(apiClientPath).href)) as typeof ApiClient
}

export async function loadSandbox(): Promise<typeof Sandbox> {
  const path = built('packages/sandbox/dist/index.js')
  return (await import(pathToFileURL(path).href)) as typeof Sandbox
}
