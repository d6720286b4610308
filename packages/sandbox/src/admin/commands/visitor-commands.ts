import type { SandboxControls } from '../../controls.ts'
import { invalid, text, trueOrFalse } from '../../option-checks.ts'
import { isObject, type JsonObject } from '../read-json.ts'
import type { Commands } from './command.ts'

export const visitorCommands: Commands = {
  authorize: {
    takes: ['url', 'account?', 'deny?'],
    does: 'what a person does with an authorization URL: signs in and allows',
    run: async ({ authorize }, { url, ...answer }) => ({
      url: await authorize(text('url', url), readAnswer(answer)),
    }),
  },
  'authorize-device': {
    takes: ['userCode', 'account?', 'deny?'],
    does: 'what a person does with the code of a device',
    run: ({ authorizeDevice }, { userCode, ...answer }) =>
      authorizeDevice(text('userCode', userCode), readAnswer(answer)),
  },
}

function readAnswer({ account, deny }: JsonObject): Parameters<SandboxControls['authorize']>[1] {
  const answer = { deny: trueOrFalse('deny', deny, false) }
  if (account === undefined) return answer
  if (!isObject(account)) throw invalid('account', account, 'an object with email and password')
  const { email, password } = account
  return {
    ...answer,
    account: { email: text('account.email', email), password: text('account.password', password) },
  }
}
