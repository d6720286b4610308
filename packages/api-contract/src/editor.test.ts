import { describe, expect, test } from 'vitest'
import { createEditor } from './test-support/editor.ts'
import { creditTypeValues, genderNewValues } from './values.ts'

/** The compiler starts in the first of them, on whatever machine. */
const options = { timeout: 60_000 }
const editor = createEditor(new URL('../', import.meta.url))

const imports = "import type { ActorProfile, GenderNew, ListActorProfilesParams } from './index.ts'\n"
const params = `${imports}const params: ListActorProfilesParams =`
const profile = `${imports}declare const profile: ActorProfile\n`

describe('completion', options, () => {
  test('offers the known values of an open list', () => {
    const offered = editor.completions(`${imports}const gender: GenderNew = '▮'`)
    expect(offered).toEqual(expect.arrayContaining([...genderNewValues]))
  })

  test('offers them inside parameters, in arrays too', () => {
    expect(editor.completions(`${params} { order: '▮' }`)).toContain('last_name')
    expect(editor.completions(`${params} { fields: ['▮'] }`)).toContain('updated_at')
  })

  test('offers the names of parameters and of bounds', () => {
    expect(editor.completions(`${params} { ▮ }`)).toEqual(expect.arrayContaining(['per_page', 'q']))
    expect(editor.completions(`${params} { acting_age: { ▮ } }`)).toEqual(['gte', 'lte'])
  })

  test('offers known fields, though unknown ones are allowed', () => {
    expect(editor.completions(`${profile}profile.▮`)).toEqual(expect.arrayContaining(['figures', 'vita']))
    expect(editor.completions(`${profile}profile.vita.▮`)).toEqual(
      expect.arrayContaining([...creditTypeValues]),
    )
  })
})

describe('hover', options, () => {
  test('says what a field means', () => {
    const { signature, documentation, tags } = editor.hover(`${profile}profile.▮height`)
    expect(signature).toContain('height?: number | null')
    expect(documentation).toBe('Height in centimetres.')
    expect(tags).toEqual([])
  })

  test('marks a deprecated field and names its successor', () => {
    const { documentation, tags } = editor.hover(`${profile}profile.▮figure`)
    expect(documentation).toBe('Build. Use `figures`.')
    expect(tags).toEqual(['deprecated'])
  })

  test('says what a parameter means', () => {
    const { documentation } = editor.hover(`${params} { ▮updated_at: { gte: 1 } }`)
    expect(documentation).toContain('Only records changed since an instant.')
  })

  test('shows the name of the type, not its insides', () => {
    expect(editor.hover(`${profile}▮profile`).signature).toBe('const profile: ActorProfile')
  })
})
