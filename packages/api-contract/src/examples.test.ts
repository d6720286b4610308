import { describe, expect, test } from 'vitest'
import { isRecord, schemasOf } from '../scripts/openapi-document.ts'
import { described, exampleOf, examples, shownFields } from './test-support/examples.ts'
import { document, problemsOf, validatorAt, validatorOf } from './test-support/schema-validator.ts'

describe('examples are what the schemas say', () => {
  test.each(examples.map((example) => ({ ...example, title: `${example.pointer} ${example.name ?? ''}` })))(
    '$title',
    ({ pointer, value }) => {
      expect(problemsOf(validatorAt(`${pointer}/schema`), value)).toEqual([])
    },
  )

  test('a profile as stored and a translated one are told apart', () => {
    for (const kind of ['Actor', 'Crew']) {
      const path = `/${kind.toLowerCase()}_profiles/{id}`
      expect(validatorOf(`${kind}Profile`)(exampleOf(path, 'profile'))).toBe(true)
      expect(validatorOf(`Translated${kind}Profile`)(exampleOf(path, 'profile'))).toBe(false)
      expect(validatorOf(`${kind}Profile`)(exampleOf(path, 'translated'))).toBe(false)
      expect(validatorOf(`Translated${kind}Profile`)(exampleOf(path, 'translated'))).toBe(true)
    }
  })
})

describe('nothing is without an example', () => {
  test('no parameter, header, webhook or JSON answer', () => {
    const withoutExample = [...described()].filter((each) => each.examples.length === 0)
    // What an error page says is not described.
    expect(withoutExample.filter(({ pointer }) => !pointer.endsWith('/content/text~1html'))).toEqual([])
  })

  test('no field of an answer, deprecated ones aside', () => {
    const shown = new Set(
      examples.flatMap(({ pointer, value }) => [...shownFields(value, `${pointer}/schema`)]),
    )
    const fields = schemasOf(document).flatMap(([name, { properties }]) =>
      Object.entries(isRecord(properties) ? properties : {})
        .filter(([, field]) => isRecord(field) && field['deprecated'] !== true)
        .map(([field]) => `${name}.${field}`),
    )
    expect(fields.length).toBeGreaterThan(250)
    expect(fields.filter((field) => !shown.has(field))).toEqual([])
  })
})
