import { describe, expect, test } from 'vitest'
import { creditTypeValues, genderNewValues } from './values.ts'
import { openEditor } from './test-support/language-service.ts'

const imports = "import type { ActorProfile, GenderNew, ListActorProfilesParams } from './index.ts'\n"

describe('completion', { timeout: 60_000 }, () => {
  test('offers the known values of an open list', () => {
    const editor = openEditor(`${imports}const gender: GenderNew = '▮'`)
    expect(editor.completions()).toEqual(expect.arrayContaining([...genderNewValues]))
  })

  test('offers them inside parameters, in arrays too', () => {
    const params = `${imports}const params: ListActorProfilesParams =`
    expect(openEditor(`${params} { order: '▮' }`).completions()).toContain('last_name')
    expect(openEditor(`${params} { fields: ['▮'] }`).completions()).toContain('updated_at')
  })

  test('offers the names of parameters and of bounds', () => {
    const params = `${imports}const params: ListActorProfilesParams =`
    expect(openEditor(`${params} { ▮ }`).completions()).toEqual(expect.arrayContaining(['per_page', 'q']))
    expect(openEditor(`${params} { acting_age: { ▮ } }`).completions()).toEqual(['gte', 'lte'])
  })

  test('offers known fields, though unknown ones are allowed', () => {
    const profile = `${imports}declare const profile: ActorProfile\n`
    expect(openEditor(`${profile}profile.▮`).completions()).toEqual(
      expect.arrayContaining(['figures', 'vita']),
    )
    expect(openEditor(`${profile}profile.vita.▮`).completions()).toEqual(
      expect.arrayContaining([...creditTypeValues]),
    )
  })
})

describe('hover', { timeout: 60_000 }, () => {
  const profile = `${imports}declare const profile: ActorProfile\n`

  test('says what a field means', () => {
    const { documentation, signature, tags } = openEditor(`${profile}profile.▮height`).hover()
    expect(documentation).toBe('Height in centimetres.')
    expect(signature).toContain('height?: number | null')
    expect(tags).toEqual([])
  })

  test('marks a deprecated field and names its successor', () => {
    const { documentation, tags } = openEditor(`${profile}profile.▮figure`).hover()
    expect(documentation).toBe('Build. Use `figures`.')
    expect(tags).toEqual(['deprecated'])
  })

  test('says what a parameter means', () => {
    const editor = openEditor(`${imports}const params: ListActorProfilesParams = { ▮updated_at: { gte: 1 } }`)
    expect(editor.hover().documentation).toContain('Only records changed since an instant.')
  })

  test('shows the name of the type, not its insides', () => {
    expect(openEditor(`${profile}▮profile`).hover().signature).toBe('const profile: ActorProfile')
  })
})
