import { signIn, type SandboxAccount } from '../accounts.ts'
import { devicePage } from '../pages/device-page.ts'
import { pageHeaders } from '../pages/layout.ts'
import { WRONG_PASSWORD } from '../pages/login-page.ts'
import { messagePage } from '../pages/message-page.ts'
import { OAUTH_PATHS } from '../paths.ts'
import type { DeviceRequest, DeviceStore } from './device-store.ts'
import { errorBody } from './errors.ts'
import { readForm, type DoorkeeperServer, type Endpoint } from './server.ts'

const ACTION = OAUTH_PATHS.code_verification

/** RFC 8628 section 3.3. The code may come with the address, but a person always has to look at it and answer. */
export function askDevice({ interactions }: DoorkeeperServer): Endpoint {
  return (c) => {
    const hidden = { interaction: interactions.begin(c, { kind: 'device' }) }
    const userCode = c.req.query('user_code') ?? ''
    return c.body(devicePage({ action: ACTION, userCode, hidden }), 200, pageHeaders())
  }
}

/** The answered form. */
export function answerDevice({ interactions }: DoorkeeperServer, devices: DeviceStore): Endpoint {
  return async (c) => {
    const { interaction = '', decision, email, password, user_code: userCode = '' } = await readForm(c)
    if (interactions.find(c, interaction)?.kind !== 'device') {
      const { error, error_description: text } = errorBody('invalid_request')
      return c.body(messagePage('An error has occurred', text, error), 403, pageHeaders())
    }

    const request = devices.byUserCode(userCode)
    const answer = answerOf(decision, signIn(email, password))
    if (request === undefined || answer === undefined) {
      const problem = request === undefined ? 'No device waits with this code.' : WRONG_PASSWORD
      const page = devicePage({ action: ACTION, userCode, hidden: { interaction }, problem })
      return c.body(page, 422, pageHeaders())
    }

    interactions.finish(interaction)
    request.answer = answer
    const text = answer === 'denied' ? 'The device may not act for you.' : 'The device may act for you now.'
    return c.body(messagePage('Done', `${text} You can close this page.`), 200, pageHeaders())
  }
}

function answerOf(
  decision: string | undefined,
  account: SandboxAccount | undefined,
): DeviceRequest['answer'] | undefined {
  if (decision === 'deny') return 'denied'
  return decision === 'allow' && account !== undefined ? { sub: account.sub } : undefined
}
