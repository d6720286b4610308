import { createEditor } from '@filmmakers-sdk/api-contract/test-support/editor'
import { actorFieldValues, genderNewValues, localeValues } from '@filmmakers-sdk/api-contract/values'
import { describe, expect, test } from 'vitest'

// The compiler starts in the first of them, on whatever machine.
describe('an editor completes', { timeout: 60_000 }, () => {
  const editor = createEditor(new URL('../', import.meta.url))
  const client = `import { createFilmmakersClient, type ClientErrorCode } from './index.ts'
declare const { actorProfiles, attributes, blogPosts, castingCalls, crewProfiles, messages }: ReturnType<typeof createFilmmakersClient>
`
  test.each([
    ['fields', "actorProfiles.list({ fields: ['▮'] })", [...actorFieldValues]],
    ['further fields', "actorProfiles.list({ fields: ['name', '▮'] })", [...actorFieldValues]],
    ['values of open lists', "actorProfiles.list({ gender: '▮' })", [...genderNewValues]],
    ['picture versions', "actorProfiles.list({ picture_version: '▮' })", ['original', 'thumb_large']],
    ['names of parameters', 'actorProfiles.list({ ▮ })', ['per_page', 'updated_at', 'include_picture']],
    ['languages', "actorProfiles.get(1, { locale: '▮' })", [...localeValues]],
    ['the one mode of enum', "actorProfiles.get(1, { enum: '▮' })", ['translate']],
    ['names of closed lists', "attributes.get('▮')", ['dances']],
    ['professions of crew', "crewProfiles.list({ professions: ['▮'] })", ['regie', 'kamera']],
    ['fields of crew', "crewProfiles.list({ fields: ['▮'] })", ['representative']],
    ['fields of messages', "messages.list({ fields: ['▮'] })", ['sender_name']],
    ['fields of casting calls', "castingCalls.list({ fields: ['▮'] })", ['deadline_visible']],
    ['filters of blog posts', 'blogPosts.list({ ▮ })', ['blog_id', 'tags', 'actor_profiles']],
    ['options', 'actorProfiles.list({}, { ▮ })', ['cursor', 'signal', 'deadline', 'allowIncomplete']],
    ['error codes', "const code: ClientErrorCode = '▮'", ['rate_limited', 'incomplete', 'timeout']],
  ])('%s', (_, code, expected) => {
    expect(editor.completions(client + code)).toEqual(expect.arrayContaining(expected))
  })

  test('only the fields that were asked for', () => {
    const code = `${client}for await (const item of actorProfiles.list({ fields: ['name', 'age'] })) item.▮`
    expect(editor.completions(code).sort()).toEqual(['age', 'id', 'name'])
  })
})
