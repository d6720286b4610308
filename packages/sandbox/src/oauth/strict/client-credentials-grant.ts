import type { KoaContextWithOIDC, Provider, errors } from 'oidc-provider'
import { CLIENT_SCOPES, readScopes } from '../scopes.ts'

/** RFC 6749 section 4.4 with a default scope (section 3.3), which oidc-provider does not have. */
export function useClientCredentialsGrant(
  provider: Provider,
  { InvalidScope }: Pick<typeof errors, 'InvalidScope'>,
): void {
  async function grant(ctx: KoaContextWithOIDC): Promise<void> {
    const asked = ctx.oidc.params?.['scope']
    const scopes = readScopes(typeof asked === 'string' ? asked : undefined)
    const unknown = scopes.find((scope) => !CLIENT_SCOPES.includes(scope))
    if (unknown !== undefined) throw new InvalidScope('requested scope is not allowed', unknown)
    const { client } = ctx.oidc
    if (client === undefined) throw new TypeError('the grant runs after client authentication')

    const token = new provider.ClientCredentials({ client, scope: scopes.join(' ') })
    const value = await token.save()
    ctx.body = {
      access_token: value,
      expires_in: token.expiration,
      scope: token.scope,
      token_type: 'Bearer',
    }
  }

  provider.registerGrantType('client_credentials', grant, ['scope'])
}
