import { readFile } from 'node:fs/promises'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { parseDocument } from '../../scripts/openapi-document.ts'

export const document: Record<string, unknown> = parseDocument(
  await readFile(new URL('../../openapi.yaml', import.meta.url), 'utf8'),
)

/** Strict about our schemas (a misspelt keyword throws), not about the data. */
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true })
// The document's own keys: to Ajv it is a schema that holds schemas.
ajv.addVocabulary(Object.keys(document))
ajv.addVocabulary([
  'x-always',
  'x-never-null',
  'x-typed-as',
  'x-known-values',
  'x-resource-id',
  'discriminator',
])
ajv.addSchema(document, 'openapi.yaml')

/** Validates against the schema at a JSON pointer into the document. Ajv compiles each once. */
export function validatorAt(pointer: string): ValidateFunction {
  const validate = ajv.getSchema(`openapi.yaml#${encodeURI(pointer)}`)
  if (validate === undefined) throw new Error(`openapi.yaml has no schema at ${pointer}`)
  return validate
}

/** Validates against a named schema, such as `ActorProfile`. */
export function validatorOf(schema: string): ValidateFunction {
  return validatorAt(`/components/schemas/${schema}`)
}

/** What a schema has against data, in words; empty when the data is valid. */
export function problemsOf(validate: ValidateFunction, data: unknown): string[] {
  validate(data)
  return (validate.errors ?? []).map(
    ({ instancePath, message = 'is not valid' }) => `${instancePath || 'the value'} ${message}`,
  )
}
