import type { FaultDefinition } from './behaviour.ts'

/** The connection is reset: no answer at all. */
export interface ResetFault {
  kind: 'reset'
}

export const resetFault: FaultDefinition<ResetFault> = {
  options: [],
  purpose: 'A connection that breaks (ECONNRESET): is a GET tried again, and a token request not blindly?',
  read: () => ({
    instead({ request }) {
      request.socket.resetAndDestroy()
      return undefined
    },
  }),
}
