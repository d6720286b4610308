import { type FilmmakersError, isFilmmakersError } from '@filmmakers-sdk/auth-core'
import { Advised } from './advised.ts'
import { CommandError } from './command-error.ts'

const issuer = 'FILMMAKERS_ISSUER and FILMMAKERS_DISCOVERY_URL'

/** Errors of the SDK name its options; on the command line the same things are variables and flags. */
const inWordsOfTheCommandLine: Readonly<Record<string, string>> = {
  discovery_failed: `Check FILMMAKERS_BASE_URL, or ${issuer}: they have to lead to the OpenID discovery document.`,
  issuer_mismatch:
    'If that server is the right one, set FILMMAKERS_ISSUER to exactly the issuer it names (and FILMMAKERS_DISCOVERY_URL to the address of its document, where that is elsewhere).',
  untrusted_endpoint: `The server sends credentials to another origin, which is refused: check ${issuer}.`,
  missing_endpoint: `The server does not offer this. If it is the wrong server, check ${issuer}.`,
  invalid_response: `Check that ${issuer} belong to an OAuth authorization server.`,
  invalid_client:
    'Check FILMMAKERS_CLIENT_ID and FILMMAKERS_CLIENT_SECRET, and that they belong to this server.',
  incomplete: 'The list changed while it was read, or the server cut it short: run the command again.',
  foreign_link: 'Set FILMMAKERS_BASE_URL to the address that the server gives for itself in its links.',
  unreadable_response:
    'Check that FILMMAKERS_BASE_URL leads to the API and not to a web page, then try again.',
  not_found:
    'Check FILMMAKERS_BASE_URL: it has to lead to the API. What the credentials may not see is not found either.',
  authentication:
    'Check that the credentials are right for this server and still valid: filmmakers auth status',
  timeout: 'Try again, or give it more time with --timeout.',
  connection: 'Check the network and FILMMAKERS_BASE_URL, then try again.',
  network_error: 'Check the network and the address of the server, then try again.',
}

/** What the person can do about an error, in words. */
export function nextStepOf(error: unknown): string | undefined {
  if (error instanceof CommandError || error instanceof Advised) return error.next
  if (isFilmmakersError(error)) return nextOf(error)
  return 'This is a defect. Set FILMMAKERS_DEBUG=1 to see where it happened, and report it.'
}

function nextOf({ code, next, retryAt }: FilmmakersError): string | undefined {
  if (code === 'rate_limited') {
    const when = isInstant(retryAt) ? `after ${new Date(retryAt).toISOString()}` : 'in some minutes'
    return `Try again ${when}, or pass --max-wait 300 to have it waited for.`
  }
  if (code === 'missing_credentials') {
    return [next, 'Without an account, try it on invented people: filmmakers tour, or filmmakers sandbox.']
      .filter(Boolean)
      .join(' ')
  }
  // A redirect, a 418: which one it is stands in the message.
  if (code === 'unexpected_status') {
    return 'Check that FILMMAKERS_BASE_URL is the final address of the API; redirects are not followed with credentials.'
  }
  return Object.hasOwn(inWordsOfTheCommandLine, code) ? inWordsOfTheCommandLine[code] : next
}

/** The calendar of `Date` ends; a server's numbers do not. */
function isInstant(time: number | undefined): time is number {
  return time !== undefined && !Number.isNaN(new Date(time).getTime())
}
