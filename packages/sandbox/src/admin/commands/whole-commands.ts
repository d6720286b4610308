import type { Commands } from './command.ts'

export const wholeCommands: Commands = {
  'log/clear': {
    takes: [],
    does: 'empties log and counters',
    run: ({ log }) => {
      log.clear()
    },
  },
  reset: {
    takes: [],
    does: 'as if the sandbox had just been started',
    run: ({ reset }) => {
      reset()
    },
  },
}
