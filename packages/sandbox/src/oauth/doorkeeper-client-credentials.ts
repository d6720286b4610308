import type { KoaContextWithOIDC, Provider, errors } from 'oidc-provider'
import type { OAuthStorage } from './storage.ts'
import { CLIENT_SCOPES, PUBLIC_SCOPE } from './scopes.ts'

/**
 * The client credentials grant (RFC 6749 section 4.4) with Doorkeeper's additions: the default scope where none was
 * asked, `scope` and `created_at` in the answer, and an empty 500 for `openid`, which it cannot give without a user.
 */
export function useClientCredentialsGrant(
  provider: Provider,
  { InvalidScope }: Pick<typeof errors, 'InvalidScope'>,
  storage: OAuthStorage,
): void {
  async function grant(ctx: KoaContextWithOIDC): Promise<void> {
    const asked = ctx.oidc.params?.['scope']
    const scopes = typeof asked === 'string' && asked !== '' ? asked.split(' ') : [PUBLIC_SCOPE]
    if (scopes.includes('openid')) {
      ctx.status = 500
      return
    }
    const unknown = scopes.find((scope) => !CLIENT_SCOPES.includes(scope))
    if (unknown !== undefined) throw new InvalidScope('unknown scope', unknown)
    const { client } = ctx.oidc
    if (client === undefined) throw new TypeError('the grant runs after client authentication')

    const token = new provider.ClientCredentials({ client, scope: scopes.join(' ') })
    const value = await token.save()
    ctx.body = {
      access_token: value,
      token_type: 'Bearer',
      expires_in: token.expiration,
      scope: token.scope,
      created_at: storage.accessToken(value)?.issuedAt,
    }
  }

  provider.registerGrantType('client_credentials', grant, ['scope'])
}
