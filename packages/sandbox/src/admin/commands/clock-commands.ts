import { finite } from '../../option-checks.ts'
import type { Commands } from './command.ts'

export const clockCommands: Commands = {
  'clock/advance': {
    takes: ['ms'],
    does: 'moves the time forward',
    run: ({ clock }, { ms }) => {
      clock.advance(finite('ms', ms))
    },
  },
  'clock/set': {
    takes: ['instant'],
    does: 'sets the time: epoch milliseconds or ISO 8601',
    run: ({ clock }, { instant }) => {
      clock.set(readInstant(instant))
    },
  },
  'clock/freeze': {
    takes: ['instant?'],
    does: 'stops the time',
    run: ({ clock }, { instant }) => {
      clock.freeze(instant === undefined ? undefined : readInstant(instant))
    },
  },
  'clock/resume': {
    takes: [],
    does: 'lets the time run on',
    run: ({ clock }) => {
      clock.resume()
    },
  },
}

function readInstant(value: unknown): number {
  return typeof value === 'string' ? finite('instant', Date.parse(value)) : finite('instant', value)
}
