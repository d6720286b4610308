import { GRANTS, type Client, type SandboxGrant } from './oauth/clients.ts'
import { redirectUriRegistrable } from './oauth/redirect-uri.ts'
import { invalid, oneOf, refuseUnknown } from './option-checks.ts'

/** A client to register besides the two seeded ones. */
export interface SandboxClient {
  id: string
  /** Left out: a public client. */
  secret?: string
  /** Exact, but for the port of `http://127.0.0.1` and `http://[::1]`. Default none. */
  redirectUris?: readonly string[]
  /** Default: all a client of its kind can use. */
  grants?: readonly SandboxGrant[]
}

const KNOWN = ['id', 'secret', 'redirectUris', 'grants']
/** RFC 6749 appendix A.1 and A.2, without the colon that Basic splits at. */
const ID = /^[\x21-\x39\x3b-\x7e]+$/
const SECRET = /^[\x21-\x7e]+$/

/** @throws SandboxError `invalid_option`; it names the client's place in the list and never its secret */
export function readClient(name: string, client: SandboxClient): Client {
  refuseUnknown(`${name}.`, client, KNOWN)
  const { id, secret, redirectUris = [] } = client
  if (typeof id !== 'string' || !ID.test(id)) throw invalid(`${name}.id`, id, 'ASCII without space and colon')
  if (secret !== undefined && (typeof secret !== 'string' || !SECRET.test(secret))) {
    throw invalid(`${name}.secret`, '[redacted]', 'ASCII without space, or leave it out for a public client')
  }
  if (!Array.isArray(redirectUris)) throw invalid(`${name}.redirectUris`, redirectUris, 'an array')
  const unfit: unknown = redirectUris.find((uri) => !redirectUriRegistrable(uri))
  if (unfit !== undefined) {
    throw invalid(
      `${name}.redirectUris`,
      unfit,
      'https, http on loopback or a private-use scheme; no fragment',
    )
  }
  const grants = readGrants(name, client)
  if (grants.includes('authorization_code') && redirectUris.length === 0) {
    throw invalid(`${name}.redirectUris`, 'empty', 'at least one for the grant authorization_code')
  }
  return { id, secret, redirectUris, grants }
}

function readGrants(name: string, { secret, grants, redirectUris = [] }: SandboxClient): SandboxGrant[] {
  const isPublic = secret === undefined
  if (grants === undefined) {
    return GRANTS.filter((grant) => {
      if (grant === 'client_credentials') return !isPublic
      return grant !== 'authorization_code' || redirectUris.length > 0
    })
  }
  if (!Array.isArray(grants)) throw invalid(`${name}.grants`, grants, 'an array')
  const read = grants.map((grant: SandboxGrant) => oneOf(`${name}.grants`, grant, GRANTS))
  // RFC 6749 section 4.4: only confidential clients may use it.
  if (isPublic && read.includes('client_credentials')) {
    throw invalid(`${name}.grants`, 'client_credentials', 'a secret too, or leave this grant out')
  }
  return read
}

/** For what comes from outside. @throws SandboxError `invalid_option` */
export function checkClient(client: object): asserts client is SandboxClient {
  readClient('client', { id: '', ...client })
}
