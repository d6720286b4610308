/**
 * Bundles what users bundle, for browsers, and fails when it is not under its limit: minified, gzip -9, KiB of 1,024 bytes.
 * Also checks that no bundle needs a module of Node, and that API keys bring no OAuth library. Needs `pnpm build` before.
 */
import { join } from 'node:path'
import { bundleForBrowser, foreignImports, kibOf } from './browser-bundle.ts'
import { type OutputChunk, root } from './rolldown.ts'

interface Gate {
  name: string
  /** The module a user would write; `entry` says where something built is. */
  source: (entry: (path: string) => string) => string
  limit: number
  /** What must not be in the bundle. */
  without?: RegExp
}

const gates: readonly Gate[] = [
  {
    name: 'auth-core: everything of `.`',
    source: (entry) => `export * from ${entry('auth-core/dist/index.js')}`,
    limit: 4,
    without: /node_modules/,
  },
  {
    name: 'auth-core: `./oauth`, openid-client and every grant included',
    source: (entry) => `export * from ${entry('auth-core/dist/oauth/index.js')}`,
    limit: 18,
  },
  {
    name: 'webhooks: everything of `.`',
    source: (entry) => `export * from ${entry('webhooks/dist/index.js')}`,
    limit: 4.5,
    without: /node_modules/,
  },
  // Why not less: docs/decisions/0011-what-a-bundle-weighs.md
  {
    name: 'api-client: one list with an API key, ky included',
    source: (entry) => `
      import { apiKey } from ${entry('auth-core/dist/index.js')}
      import { createFilmmakersClient } from ${entry('api-client/dist/index.js')}
      const client = createFilmmakersClient({ auth: apiKey(prompt() ?? '') })
      for await (const { id, name } of client.actorProfiles.list({ fields: ['name'] })) console.log(id, name)`,
    limit: 25,
    without: /node_modules\/(openid-client|oauth4webapi)\//,
  },
  {
    name: 'api-client: everything of `.`, with an API key',
    source: (entry) => `
      export { apiKey } from ${entry('auth-core/dist/index.js')}
      export * from ${entry('api-client/dist/index.js')}`,
    limit: 25,
    without: /node_modules\/(openid-client|oauth4webapi)\//,
  },
  {
    name: 'api-client: the same, with client credentials',
    source: (entry) => `
      import { createOAuthClient } from ${entry('auth-core/dist/oauth/index.js')}
      export * from ${entry('api-client/dist/index.js')}
      export const auth = (clientId, clientSecret) => createOAuthClient({ clientId, clientSecret }).clientCredentials()`,
    limit: 40.5,
  },
  {
    name: 'api-client: the same, with every grant',
    source: (entry) => `
      export * from ${entry('auth-core/dist/index.js')}
      export * from ${entry('auth-core/dist/oauth/index.js')}
      export * from ${entry('api-client/dist/index.js')}`,
    limit: 40.5,
  },
]

const missed: string[] = []
for (const gate of gates) await check(gate)
if (missed.length > 0) {
  console.error(`\n${missed.join('\n')}`)
  process.exitCode = 1
}

async function check({ name, source, limit, without }: Gate): Promise<void> {
  const output = await bundleForBrowser(source((path) => JSON.stringify(join(root, 'packages', path))))
  const size = kibOf(output)
  const above = size < limit ? '' : ', NOT REACHED'
  console.log(`${size.toFixed(2).padStart(6)} KiB, limit ${limit}${above}  ${name}`)
  if (size >= limit) {
    missed.push(`${name}: ${size.toFixed(2)} KiB is not under ${limit} KiB.`)
    missed.push('  The largest modules, in bytes before minifying:', ...largest(output))
  }
  const foreign = foreignImports(output)
  if (foreign.length > 0) missed.push(`${name}: imports ${foreign.join(', ')}, which no browser has.`)
  const unwanted = modules(output).filter(([id]) => without?.test(id))
  if (unwanted.length > 0)
    missed.push(`${name}: contains ${unwanted.map(([id]) => id).join(', ')}, which it must not.`)
}

function modules(output: readonly OutputChunk[]): [string, number][] {
  return output.flatMap((chunk) =>
    Object.entries(chunk.modules ?? {}).map(([id, { renderedLength }]): [string, number] => [
      id,
      renderedLength,
    ]),
  )
}

function largest(output: readonly OutputChunk[]): string[] {
  return modules(output)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 5)
    .map(([id, length]) => `${String(length).padStart(9)}  ${id.replace(`${root}/`, '')}`)
}
