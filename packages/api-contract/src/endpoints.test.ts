import { describe, expect, test } from 'vitest'
import { isRecord, operationsOf, resolve } from '../scripts/openapi-document.ts'
import { document } from './test-support/schema-validator.ts'

describe('what is described', () => {
  const operations = operationsOf(document)
  const statusesOf = ({ path, method }: { path: string; method: string }): string[] =>
    Object.keys(resolve(document, `#/paths/${path.replaceAll('/', '~1')}/${method}/responses`) ?? {})

  test('all 15 endpoints, the check of the credentials, and both webhooks', () => {
    expect(operations.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'get /attributes',
      'get /attributes/{key}',
      'get /actor_profiles',
      'head /actor_profiles',
      'get /actor_profiles/{id}',
      'get /crew_profiles',
      'get /crew_profiles/{id}',
      'get /talent_agencies/{id}',
      'get /blog_posts',
      'get /blog_posts/{id}',
      'get /showreels/{id}',
      'get /showreel_media/{id}',
      'get /messages',
      'get /messages/{id}',
      'get /casting_calls',
      'get /casting_calls/{id}',
    ])
    const webhooks = operationsOf(document, 'webhooks').map(({ path }) => path)
    expect(webhooks).toEqual(['actor_profile.updated', 'actor_profile.deleted'])
  })

  test('what can go wrong, for each operation', () => {
    for (const operation of operations) {
      expect(statusesOf(operation)).toEqual(
        expect.arrayContaining(['200', '401', '403', '429', '500', '5XX']),
      )
      if (operation.path.endsWith('/{id}'))
        expect(statusesOf(operation)).toEqual(expect.arrayContaining(['404', '410']))
      if (operation.parameters.some(({ $ref: ref }) => String(ref).endsWith('/PerPage'))) {
        expect(statusesOf(operation)).toContain('400')
      }
    }
  })

  test('both ways to authenticate', () => {
    expect(resolve(document, '#/components/securitySchemes')).toMatchObject({
      apiKey: { type: 'apiKey', in: 'header', name: 'Authorization' },
      oauth: { type: 'openIdConnect' },
    })
    expect(document['security']).toEqual([{ apiKey: [] }, { oauth: ['public'] }])
  })

  test('where each operation and each component comes from', () => {
    const components = Object.values(isRecord(document['components']) ? document['components'] : {})
    const described = [
      ...components.filter(isRecord).flatMap((group) => Object.entries(group)),
      ...(['paths', 'webhooks'] as const).flatMap((section) =>
        operationsOf(document, section).map(({ id, method, path }): [string, unknown] => [
          id,
          resolve(document, `#/${section}/${path.replaceAll('/', '~1')}/${method}`),
        ]),
      ),
    ]
    expect(described.length).toBeGreaterThan(120)
    const sourceless = described.filter(
      ([, node]) =>
        !/Source:\s[A-Z]|Observed,\snot\sdocumented/.test(String(isRecord(node) && node['description'])),
    )
    expect(sourceless.map(([name]) => name)).toEqual([])
  })
})
