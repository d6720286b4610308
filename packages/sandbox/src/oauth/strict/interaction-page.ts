import { text } from 'node:stream/consumers'
import type { KoaContextWithOIDC, Provider } from 'oidc-provider'
import { signIn, type SandboxAccount } from '../accounts.ts'
import { formTargetOf, pageHeaders } from '../pages/layout.ts'
import { loginPage, WRONG_PASSWORD } from '../pages/login-page.ts'
import { messagePage } from '../pages/message-page.ts'
import { OAUTH_PATHS } from '../paths.ts'
import { PUBLIC_SCOPE } from '../scopes.ts'

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>

const PREFIX = '/oauth/interaction/'

/** The login page, which oidc-provider leaves to whoever uses it; and no cross-origin access, as in the other flavour. */
export function useInteractionPage(provider: Provider): void {
  provider.use(async (ctx: KoaContextWithOIDC, next) => {
    if (ctx.path === OAUTH_PATHS.authorization && ctx.query['scope'] === undefined) {
      ctx.query = { ...ctx.query, scope: PUBLIC_SCOPE }
    }
    if (ctx.path.startsWith(PREFIX)) await interact(provider, ctx)
    else await next()
    for (const name of Object.keys(ctx.response.headers))
      if (name.startsWith('access-control-')) ctx.remove(name)
  })
}

/** The interaction's cookie binds the form to the browser it was shown to. */
async function interact(provider: Provider, ctx: KoaContextWithOIDC): Promise<void> {
  const details = await provider.interactionDetails(ctx.req, ctx.res).catch(() => undefined)
  const { origin } = ctx.headers
  if (
    details?.uid !== ctx.path.slice(PREFIX.length) ||
    (origin !== undefined && origin !== `http://${ctx.host}`)
  ) {
    ctx.status = 403
    ctx.set(pageHeaders())
    ctx.body = messagePage('An error has occurred', 'This form is over, or belongs to another browser.')
    return
  }
  if (ctx.method !== 'POST') {
    show(ctx, details)
    return
  }

  const form = new URLSearchParams(await text(ctx.req))
  const account = signIn(form.get('email') ?? undefined, form.get('password') ?? undefined)
  const decision = form.get('decision')
  if (decision !== 'deny' && (decision !== 'allow' || account === undefined)) {
    show(ctx, details, WRONG_PASSWORD)
    return
  }
  const result =
    decision === 'deny' || account === undefined
      ? { error: 'access_denied', error_description: 'The resource owner denied the request.' }
      : await consent(provider, details, account)
  const target = await provider.interactionResult(ctx.req, ctx.res, result, {
    mergeWithLastSubmission: false,
  })
  ctx.redirect(target)
  ctx.status = 303
}

async function consent(provider: Provider, { params }: Interaction, { sub }: SandboxAccount) {
  const grant = new provider.Grant({ accountId: sub, clientId: parameter(params, 'client_id') })
  grant.addOIDCScope(parameter(params, 'scope'))
  return { login: { accountId: sub }, consent: { grantId: await grant.save() } }
}

function show(ctx: KoaContextWithOIDC, { params, uid }: Interaction, problem?: string): void {
  const redirectUri = parameter(params, 'redirect_uri')
  ctx.status = problem === undefined ? 200 : 422
  ctx.set(pageHeaders(redirectUri === '' ? undefined : formTargetOf(redirectUri)))
  ctx.body = loginPage({
    clientId: parameter(params, 'client_id'),
    scope: parameter(params, 'scope'),
    action: PREFIX + uid,
    hidden: {},
    problem,
  })
}

function parameter(params: Readonly<Record<string, unknown>>, name: string): string {
  const value = params[name]
  return typeof value === 'string' ? value : ''
}
