import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { filmmakers } from './support/command.ts'

const tracer = fileURLToPath(new URL('support/trace-loads.mjs', import.meta.url))

/** The packages of npm and of this repository that a command loads. */
async function packagesOf(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const { stderr } = await filmmakers(args, { env, nodeOptions: [`--import=${tracer}`] })
  const urls = [...stderr.matchAll(/^loaded (file:.*)$/gm)].map(([, url]) => url ?? '')
  expect(urls.length).toBeGreaterThan(1)
  const names = urls.flatMap(
    (url) =>
      /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1] ??
      /\/packages\/([^/]+)\//.exec(url)?.[1] ??
      [],
  )
  return [...new Set(names)].sort()
}

test('--version loads no package at all', async () => {
  expect(await packagesOf(['--version'])).toEqual([])
  expect(await packagesOf(['-V'])).toEqual([])
})

test('--help loads what reads the command line, and neither an HTTP nor an OAuth library', async () => {
  expect(await packagesOf(['--help'])).not.toEqual(expect.arrayContaining(['ky']))
  const packages = await packagesOf(['actors', 'list', '--help'])
  expect(packages).toContain('commander')
  for (const name of [
    'ky',
    'openid-client',
    'oauth4webapi',
    'sandbox',
    'hono',
    'oidc-provider',
    'string-width',
  ]) {
    expect(packages).not.toContain(name)
  }
})

test('an API key does not load an OAuth library', async () => {
  const env = { FILMMAKERS_BASE_URL: 'http://127.0.0.1:1', FILMMAKERS_API_KEY: 'k' }
  const packages = await packagesOf(['attributes', 'list'], env)
  expect(packages).toContain('ky')
  for (const name of ['openid-client', 'oauth4webapi', 'sandbox', 'hono', 'oidc-provider']) {
    expect(packages).not.toContain(name)
  }
})
