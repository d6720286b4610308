import { checkFault } from '../../faults/definitions.ts'
import { invalid, text } from '../../option-checks.ts'
import type { JsonObject } from '../read-json.ts'
import type { Commands } from './command.ts'
import { readId } from './read-id.ts'

export const faultCommands: Commands = {
  'faults/add': {
    takes: ['kind', 'path?', 'pattern?', 'method?', 'times?', 'probability?', 'seed?', '…'],
    does: 'lets something go wrong; pattern is the source of a regular expression, the rest belongs to the kind',
    run: ({ faults }, body) => {
      const fault = withPattern(body)
      checkFault(fault)
      return { id: faults.add(fault) }
    },
  },
  'faults/remove': {
    takes: ['id'],
    does: 'forgets a fault',
    run: ({ faults }, { id }) => ({ removed: faults.remove(readId('id', id)) }),
  },
  'faults/clear': {
    takes: [],
    does: 'forgets every fault',
    run: ({ faults }) => {
      faults.clear()
    },
  },
}

/** JSON has no regular expressions. */
function withPattern({ pattern, ...fault }: JsonObject): JsonObject {
  if (pattern === undefined) return fault
  try {
    return { ...fault, path: new RegExp(text('pattern', pattern)) }
  } catch {
    throw invalid('pattern', pattern, 'the source of a regular expression')
  }
}
