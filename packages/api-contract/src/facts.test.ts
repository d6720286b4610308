import { describe, expect, test } from 'vitest'
import { isRecord, operationsOf, resolve, schemasOf } from '../scripts/openapi-document.ts'
import { document } from './test-support/schema-validator.ts'

/** What the documentation lists, written down once more: a fact that is dropped from the document by mistake is missed here. */
const pages = ['page', 'per_page']
const profiles = [
  ...pages,
  'include_picture',
  'picture_version',
  'fields',
  'order',
  'direction',
  'gender',
  'updated_at[gte]',
  'q',
]
const parameters: Readonly<Record<string, readonly string[]>> = {
  'get /attributes': [],
  'get /attributes/{key}': ['locale'],
  'get /actor_profiles': [...profiles, 'acting_age[gte]', 'acting_age[lte]', 'languages'],
  'head /actor_profiles': [],
  'get /actor_profiles/{id}': ['enum', 'locale'],
  'get /crew_profiles': [...profiles, 'professions[]'],
  'get /crew_profiles/{id}': ['enum', 'locale'],
  'get /talent_agencies/{id}': ['locale'],
  'get /blog_posts': [...pages, 'blog_id', 'tags[id][]', 'actor_profiles[id][]'],
  'get /blog_posts/{id}': [],
  'get /showreels/{id}': [],
  'get /showreel_media/{id}': [],
  'get /messages': [...pages, 'fields'],
  'get /messages/{id}': [],
  'get /casting_calls': [...pages, 'fields'],
  'get /casting_calls/{id}': [],
}

const deprecated: Readonly<Record<string, readonly string[]>> = {
  ActorProfileCommon: [
    'castupload_url',
    'castupload_professional_url',
    'figure',
    'pitch',
    'native_dialect',
    'talent_agency_id',
    'agency_profile_url',
    'representative',
    'twitter_handle',
    'external_showreel',
  ],
  ActorProfileAttributes: ['ethnic_appearances', 'professions'],
  TranslatedActorProfileAttributes: ['ethnic_appearances', 'professions'],
  TalentAgency: ['twitter_handle'],
  ShowreelMedium: ['skill'],
}

const operations = operationsOf(document)
const at = (...steps: string[]) =>
  resolve(document, ['#', ...steps.map((step) => step.replaceAll('/', '~1'))].join('/'))

/** Follows a `$ref`. */
function whole(node: unknown): unknown {
  return isRecord(node) && typeof node['$ref'] === 'string' ? resolve(document, node['$ref']) : node
}

/** Names as they stand in a query: an object is sent as `name[key]`. */
function namesOf(parameter: unknown): string[] {
  if (!isRecord(parameter) || parameter['in'] !== 'query') return []
  const name = String(parameter['name'])
  if (parameter['style'] !== 'deepObject') return [name]
  const schema = whole(parameter['schema'])
  const properties = isRecord(schema) && isRecord(schema['properties']) ? schema['properties'] : {}
  return Object.keys(properties).map((key) => `${name}[${key}]`)
}

describe('nothing the documentation lists is missing, and nothing is made up', () => {
  test('parameters of each endpoint', () => {
    const described = operations.map(({ method, path, parameters: given }) => [
      `${method} ${path}`,
      given.map(whole).flatMap(namesOf).sort(),
    ])
    expect(Object.fromEntries(described)).toEqual(
      Object.fromEntries(
        Object.entries(parameters).map(([endpoint, names]) => [endpoint, [...names].sort()]),
      ),
    )
  })

  test('fields that are no longer to be used', () => {
    const described = schemasOf(document).flatMap(([name, { properties }]) => {
      const fields = Object.entries(isRecord(properties) ? properties : {})
        .filter(([, field]) => isRecord(field) && field['deprecated'] === true)
        .map(([field]) => field)
      return fields.length === 0 ? [] : [[name, fields.sort()]]
    })
    expect(Object.fromEntries(described)).toEqual(
      Object.fromEntries(Object.entries(deprecated).map(([name, fields]) => [name, [...fields].sort()])),
    )
  })

  test('headers: of lists, which are those that take a page, and of 429', () => {
    for (const { method, path } of operations) {
      const headers = Object.keys(at('paths', path, method, 'responses', '200', 'headers') ?? {})
      const isList = method === 'head' || parameters[`${method} ${path}`]?.includes('page') === true
      expect([path, headers.filter((name) => name !== 'ETag')]).toEqual([
        path,
        isList ? ['Total', 'Per-Page', 'Link'] : [],
      ])
    }
    expect(Object.keys(at('components', 'responses', 'TooManyRequests', 'headers') ?? {})).toEqual([
      'Ratelimit-Limit',
      'Ratelimit-Remaining',
      'Ratelimit-Reset',
    ])
  })

  test('400, where there is a parameter to be wrong', () => {
    for (const { method, path } of operations) {
      const answers = Object.keys(at('paths', path, method, 'responses') ?? {})
      const hasParameters = parameters[`${method} ${path}`]?.length !== 0
      expect([path, answers.includes('400')]).toEqual([path, hasParameters])
    }
  })

  test('associations of agencies', () => {
    expect(JSON.stringify(at('components', 'schemas', 'AgencyAssociation'))).toMatch(/pma.*sfaal.*vda/)
  })
})
