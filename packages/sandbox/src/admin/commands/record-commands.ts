import { invalid, text } from '../../option-checks.ts'
import { isResource, RESOURCES, type SandboxResource } from '../../records/resources.ts'
import { isObject } from '../read-json.ts'
import type { Commands } from './command.ts'
import { readId } from './read-id.ts'

export const recordCommands: Commands = {
  'records/change': {
    takes: ['resource', 'id', 'fields?'],
    does: 'changes fields of a record and moves its updated_at',
    run: ({ records }, { resource, id, fields = {} }) => {
      if (!isObject(fields)) throw invalid('fields', fields, 'an object')
      return records.change(readResource(resource), readId('id', id), fields)
    },
  },
  'records/merge': {
    takes: ['resource', 'id', 'into'],
    does: 'merges a record into another one',
    run: ({ records }, { resource, id, into }) =>
      records.merge(readResource(resource), readId('id', id), readId('into', into)),
  },
  'records/remove': {
    takes: ['resource', 'id'],
    does: 'deletes a record',
    run: ({ records }, { resource, id }) => records.remove(readResource(resource), readId('id', id)),
  },
  'records/reset': {
    takes: [],
    does: 'every record is as it was at the start',
    run: ({ records }) => {
      records.reset()
    },
  },
}

function readResource(value: unknown): SandboxResource {
  const name = text('resource', value)
  if (isResource(name)) return name
  throw invalid('resource', name, `one of: ${RESOURCES.join(', ')}`)
}
