import { startSandbox, type Sandbox, type SandboxOptions } from '@filmmakers-sdk/sandbox'
import { startServer } from '../server.ts'
import { openSource, type Source } from '../source.ts'

export interface Demo extends AsyncDisposable {
  url: string
  source: Source
  /** What the demo could not explain. */
  reports: unknown[]
  /** GET, or whatever `init` says; redirects are not followed. */
  get(path: string, init?: RequestInit): Promise<Response>
  /** The body of a page. */
  page(path: string): Promise<string>
}

/** The demo on the service that `env` names. */
export async function startDemo(env: Record<string, string>): Promise<Demo> {
  const reports: unknown[] = []
  const source = await openSource(env)
  const server = await startServer({ source, report: (error) => reports.push(error) })
  const get = (path: string, init?: RequestInit) => fetch(server.url + path, { redirect: 'manual', ...init })
  return {
    url: server.url,
    source,
    reports,
    get,
    page: async (path) => (await get(path)).text(),
    async [Symbol.asyncDispose]() {
      await server.close()
      await source.close()
    },
  }
}

/** The demo on a sandbox that the test can turn the switches of. */
export async function startDemoOnSandbox(options?: SandboxOptions): Promise<Demo & { sandbox: Sandbox }> {
  const sandbox = await startSandbox(options)
  const demo = await startDemo(oauthEnvironment(sandbox))
  return {
    ...demo,
    sandbox,
    async [Symbol.asyncDispose]() {
      await demo[Symbol.asyncDispose]()
      await sandbox.close()
    },
  }
}

export function oauthEnvironment({ baseUrl, clientId, clientSecret }: Sandbox): Record<string, string> {
  return {
    FILMMAKERS_BASE_URL: baseUrl,
    FILMMAKERS_CLIENT_ID: clientId,
    FILMMAKERS_CLIENT_SECRET: clientSecret,
  }
}
