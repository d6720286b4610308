import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { isRecord, parseDocument, resolve, schemasOf } from '../scripts/openapi-document.ts'
import {
  actorFieldValues,
  castingCallFieldValues,
  creditTypeValues,
  crewFieldValues,
  messageFieldValues,
  pictureVersionValues,
  videoProxyValues,
} from './values.ts'

const root = new URL('../', import.meta.url)
const source = await readFile(new URL('openapi.yaml', root), 'utf8')
const document = parseDocument(source)
const properties = (schema: string): string[] =>
  Object.keys(resolve(document, `#/components/schemas/${schema}/properties`) ?? {})

test('openapi.yaml passes redocly, without a network', { timeout: 60_000 }, async () => {
  const redocly = createRequire(import.meta.url).resolve('@redocly/cli/package.json')
  const bin = fileURLToPath(new URL('bin/cli.js', `file://${redocly}`))
  const lint = promisify(execFile)(process.execPath, [bin, 'lint', 'openapi.yaml'], {
    cwd: root,
    env: {
      ...process.env,
      REDOCLY_TELEMETRY: 'off',
      REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
      // Nothing listens there: whatever asks the network fails.
      HTTPS_PROXY: 'http://127.0.0.1:9',
      HTTP_PROXY: 'http://127.0.0.1:9',
    },
  })
  await expect(lint).resolves.toMatchObject({ stderr: expect.stringContaining('is valid') as string })
})

describe('what clients rely on', () => {
  test('no closed list is closed: validators let values of later years pass', () => {
    expect([...keywords(document)].filter(([key]) => key === 'enum')).toEqual([])
  })

  test('only ids, what a 410 says and webhooks are required', () => {
    const demanding = schemasOf(document).filter(
      ([, { required }]) => Array.isArray(required) && required.some((name) => name !== 'id'),
    )
    expect(demanding.map(([name]) => name)).toEqual([
      'ActorProfileUpdatedEvent',
      'ActorProfileDeletedEvent',
      'MergedRecord',
      'DeletedRecord',
    ])
  })

  test('no text has a format: servers write dates and URLs as they do', () => {
    expect([...keywords(document)].filter(([key]) => key === 'format')).toEqual([])
  })

  test('every object of a response lets unknown fields pass', () => {
    const strict = schemasOf(document).filter(
      ([, schema]) => schema['type'] === 'object' && !schema['additionalProperties'],
    )
    expect(strict.map(([name]) => name)).toEqual([])
  })

  test('every deprecated field names its successor, or says that there is none', () => {
    const deprecated = [...records(document)].filter((node) => node['deprecated'] === true)
    expect(deprecated.length).toBeGreaterThan(10)
    for (const { description } of deprecated) expect(description).toMatch(/Use `|There is no successor/)
  })

  test('every schema and every field has a description', () => {
    const bare = schemasOf(document).flatMap(([name, schema]) => [
      ...(schema['description'] === undefined ? [name] : []),
      ...Object.entries(isRecord(schema['properties']) ? schema['properties'] : {})
        .filter(([, field]) => isRecord(field) && field['description'] === undefined)
        .map(([field]) => `${name}.${field}`),
    ])
    expect(bare).toEqual([])
  })
})

describe('lists that have to agree', () => {
  test.each([
    ['ActorProfileListItem', actorFieldValues],
    ['CrewProfileListItem', crewFieldValues],
    ['MessageListItem', messageFieldValues],
    ['CastingCallListItem', castingCallFieldValues],
  ])('what can be asked for with `fields` is a field of %s', (item, fields) => {
    expect(properties(item)).toEqual(expect.arrayContaining([...fields]))
  })

  test('the renditions of a video are the keys of `proxies`', () => {
    expect(properties('VideoProxies')).toEqual([...videoProxyValues])
  })

  test('the credit types are the keys of a vita', () => {
    expect(properties('Vita')).toEqual([...creditTypeValues])
  })

  test('the picture versions are the keys of `versions`', () => {
    expect(properties('PictureVersions')).toEqual([...pictureVersionValues])
  })

  test.each(['Actor', 'Crew'])('translating changes the types of attributes, not their names: %s', (kind) => {
    expect(properties(`Translated${kind}ProfileAttributes`)).toEqual(properties(`${kind}ProfileAttributes`))
    const always = (name: string): unknown => resolve(document, `#/components/schemas/${name}/x-always`)
    expect(always(`Translated${kind}ProfileAttributes`)).toEqual(always(`${kind}ProfileAttributes`))
  })
})

/** All objects of the document, examples left out: their keys are data. */
function* records(node: unknown): Generator<Record<string, unknown>> {
  if (Array.isArray(node)) for (const item of node) yield* records(item)
  if (!isRecord(node)) return
  yield node
  for (const [key, value] of Object.entries(node)) {
    if (key !== 'example' && key !== 'examples') yield* records(value)
  }
}

function* keywords(node: unknown): Generator<[key: string, value: unknown]> {
  for (const record of records(node)) yield* Object.entries(record)
}
