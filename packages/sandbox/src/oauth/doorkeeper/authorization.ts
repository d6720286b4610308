import type { Context } from 'hono'
import { signIn } from '../accounts.ts'
import { formTargetOf, pageHeaders } from '../pages/layout.ts'
import { loginPage, WRONG_PASSWORD } from '../pages/login-page.ts'
import { messagePage } from '../pages/message-page.ts'
import { OAUTH_PATHS } from '../paths.ts'
import { randomToken } from '../random-token.ts'
import type { Question } from '../interactions.ts'
import { readAuthorizationRequest } from './authorization-request.ts'
import { errorBody, type OAuthErrorCode } from './errors.ts'
import { readForm, type DoorkeeperServer, type Endpoint } from './server.ts'

type AuthorizationQuestion = Extract<Question, { kind: 'authorization' }>

/** RFC 6749 section 4.1.1. What is wrong with a request is shown to the person; nobody is redirected with an error. */
export function askAuthorization(server: DoorkeeperServer): Endpoint {
  return (c) => {
    const parameters = c.req.query()
    const request = readAuthorizationRequest(parameters, server.client)
    if (!request.valid) return errorPage(c, request.error, 200, request.hint)
    const { question } = request
    // No login outlives its form here, so there is never somebody who need not be asked.
    if (parameters['prompt'] === 'none') return back(c, question, { ...errorBody('login_required') })
    return ask(c, question, server.interactions.begin(c, question))
  }
}

/** The answered form. */
export function answerAuthorization({ interactions, codes }: DoorkeeperServer): Endpoint {
  return async (c) => {
    const { interaction = '', decision, email, password } = await readForm(c)
    const question = interactions.find(c, interaction)
    if (question?.kind !== 'authorization') return errorPage(c, 'invalid_request', 403)

    if (decision === 'deny') {
      interactions.finish(interaction)
      return back(c, question, { ...errorBody('access_denied') })
    }
    const account = signIn(email, password)
    if (decision !== 'allow' || account === undefined) {
      return ask(c, question, interaction, WRONG_PASSWORD)
    }

    interactions.finish(interaction)
    const code = randomToken()
    const { clientId, redirectUri, scope, nonce, challenge } = question
    codes.set(code, { clientId, redirectUri, sub: account.sub, scope, nonce, challenge })
    return back(c, question, { code })
  }
}

function ask(
  c: Context,
  { clientId, scope, redirectUri }: AuthorizationQuestion,
  interaction: string,
  problem?: string,
): Response {
  const action = OAUTH_PATHS.authorization
  const page = loginPage({ clientId, scope, action, hidden: { interaction }, problem })
  return c.body(page, problem === undefined ? 200 : 422, pageHeaders(formTargetOf(redirectUri)))
}

/** To the client, with `state` and without `iss` (RFC 9207), which Doorkeeper does not send. */
function back(c: Context, question: AuthorizationQuestion, answer: Record<string, string>): Response {
  const { redirectUri, state } = question
  const target = new URL(redirectUri)
  for (const [name, value] of Object.entries({ ...answer, ...(state !== undefined && { state }) })) {
    target.searchParams.set(name, value)
  }
  return c.body(null, 302, {
    'cache-control': 'no-store',
    location: target.href,
    'referrer-policy': 'no-referrer',
  })
}

function errorPage(c: Context, error: OAuthErrorCode, status: 200 | 403, hint?: string): Response {
  return c.body(
    messagePage('An error has occurred', errorBody(error).error_description, error, hint),
    status,
    pageHeaders(),
  )
}
