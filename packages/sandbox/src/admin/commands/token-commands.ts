import { finite, trueOrFalse } from '../../option-checks.ts'
import type { Commands } from './command.ts'

export const tokenCommands: Commands = {
  'tokens/revoke': {
    takes: ['refreshTokens?'],
    does: 'every token issued so far dies now',
    run: ({ faults }, { refreshTokens }) => {
      faults.revokeTokens({ refreshTokens: trueOrFalse('refreshTokens', refreshTokens, true) })
    },
  },
  'tokens/lifetime': {
    takes: ['ms'],
    does: 'how long the next access tokens live',
    run: ({ tokens }, { ms }) => {
      tokens.setLifetime(finite('ms', ms))
    },
  },
  'keys/rotate-signing-key': {
    takes: ['keepOld?'],
    does: 'another key signs ID tokens from now on',
    run: ({ faults }, { keepOld }) =>
      faults.rotateSigningKey({ keepOld: trueOrFalse('keepOld', keepOld, false) }),
  },
  'keys/rotate-api-key': {
    takes: [],
    does: 'the API key is refused from now on, another one takes its place',
    run: ({ faults }) => ({ apiKey: faults.rotateApiKey() }),
  },
}
