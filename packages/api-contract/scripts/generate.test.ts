import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { generateTypes, generateValues } from './generate-sources.ts'
import { knownValuesOf, parseDocument, schemasOf } from './openapi-document.ts'
import * as values from '../src/values.ts'

const read = (path: string): Promise<string> => readFile(new URL(`../${path}`, import.meta.url), 'utf8')
const source = await read('openapi.yaml')

describe('what is committed', () => {
  test('types.ts is what openapi.yaml says now', async () => {
    expect(await generateTypes(source)).toBe(await read('src/generated/types.ts'))
  })

  test('values.ts is what openapi.yaml says now', async () => {
    expect(generateValues(source)).toBe(await read('src/generated/values.ts'))
  })

  test('generating twice gives the same bytes, so that a diff means a change of the contract', async () => {
    expect(await generateTypes(source)).toBe(await generateTypes(source))
  })

  test('the known values at run time are those of the document', () => {
    const exported = Object.fromEntries(Object.entries(values).map(([name, list]) => [name, [...list]]))
    const documented = knownValuesOf(parseDocument(source)).map(({ name, values: list }) => [
      `${name.charAt(0).toLowerCase()}${name.slice(1)}Values`,
      list,
    ])
    expect(exported).toEqual(Object.fromEntries(documented))
  })
})

describe('printing', () => {
  const document = (schemas: string): string => `
openapi: 3.1.1
info: { title: t, version: '1' }
paths: {}
components:
  schemas:
${schemas.replace(/^/gm, '    ')}`

  test('an open list keeps its known values beside any string', async () => {
    const text = await generateTypes(document('Colour: { type: string, x-known-values: [red, green] }'))
    expect(text).toContain("export type Colour = 'red' | 'green' | (string & {});")
  })

  test('an id names its resource', async () => {
    const text = await generateTypes(document('FilmId: { type: integer, x-resource-id: film }'))
    expect(text).toContain("export type FilmId = Id<'film'>;")
  })

  test('a type says what is documented, where validation lets more pass', async () => {
    const text = await generateTypes(
      document(`Film:
  type: object
  required: [id]
  x-always: [title, maker, length]
  x-never-null: [year]
  properties:
    id: { type: integer }
    title: { type: [string, 'null'] }
    maker: { anyOf: [{ $ref: '#/components/schemas/Maker' }, { type: 'null' }] }
    length: { type: [number, string, 'null'] }
    tags: { type: array, items: { type: [integer, string], x-typed-as: integer } }
    year: { type: [integer, 'null'] }
    note: { type: [string, 'null'] }
Maker: { type: object, properties: { name: { type: string } } }`),
    )
    const fields = [...text.matchAll(/^ {4}(\w+\??: .+);$/gm)].map(([, field]) => field)
    expect(fields).toEqual([
      'id: number',
      'title: string',
      'maker: Maker',
      'length: number | string',
      'tags?: Array<number>',
      'year?: number',
      'note?: string | null',
      'name?: string',
    ])
  })

  test('comments of values are comments, over several lines too', () => {
    const text = generateValues(
      document('Colour: { type: string, x-known-values: [red], description: "One line.\\nAnother.\\n" }'),
    )
    expect(text).toContain('/**\n * One line.\n * Another.\n */\nexport const colourValues')
  })

  test('query parameters become a type of their own, shared ones included', async () => {
    const text = await generateTypes(source)
    expect(text).toMatch(/ListActorProfilesParams = Query<\{[^}]*page\?: number;/)
  })

  test('only what openapi.yaml names is exported', async () => {
    const printed = [...(await generateTypes(source)).matchAll(/^export type (\w+)/gm)].map(
      ([, name]) => name,
    )
    const schemas = schemasOf(parseDocument(source)).map(([name]) => name)
    expect(printed.filter((name) => !name?.endsWith('Params'))).toEqual(schemas)
  })

  test('no sentinel is left, and the head says where the file comes from', async () => {
    const text = await generateTypes(source)
    expect(text).not.toMatch(/__[A-Z]/)
    expect(text).toMatch(/^\/\/ Generated from openapi\.yaml by `pnpm generate`; do not edit\.\n/)
  })

  test('a document that is no object is refused', async () => {
    await expect(generateTypes('- 1')).rejects.toThrow('openapi.yaml holds no object')
  })
})
