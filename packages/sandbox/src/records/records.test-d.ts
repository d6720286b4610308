import { expectTypeOf, test } from 'vitest'
import type { SandboxRecords } from '../index.ts'

declare const records: SandboxRecords

test('fields are those of the resource', () => {
  records.change('actor_profiles', 1001, { first_name: 'Zuzanna', height: null })
  records.change('casting_calls', 800_001, { deadline_visible: false })
  // @ts-expect-error -- a name is text
  records.change('actor_profiles', 1001, { first_name: 5 })
  // @ts-expect-error -- a flag is no text
  records.change('casting_calls', 800_001, { deadline_visible: 'no' })
  // @ts-expect-error -- no such resource
  records.remove('actors', 1001)
})

test('a merge says into what', () => {
  records.subscribe((change) => {
    if (change.type === 'merged') expectTypeOf(change.newId).toEqualTypeOf<number>()
    else expectTypeOf(change).not.toHaveProperty('newId')
  })
})
