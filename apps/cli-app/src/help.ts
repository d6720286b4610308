/** Ends the help of the program. */
export const programFooter = `
Credentials come from the environment, one kind of:
  FILMMAKERS_API_KEY                                an API key
  FILMMAKERS_ACCESS_TOKEN                           an OAuth access token
  FILMMAKERS_CLIENT_ID, FILMMAKERS_CLIENT_SECRET    an OAuth client; tokens are fetched and renewed
  FILMMAKERS_AUTH=key|token|oauth                   chooses, where several are set

For other servers than the real one:
  FILMMAKERS_BASE_URL        default https://www.filmmakers.eu/api/v1/
  FILMMAKERS_ISSUER          default: the origin of the base URL
  FILMMAKERS_DISCOVERY_URL   default: the issuer's /.well-known/openid-configuration

Output: a table on a terminal, tab-separated values in a pipe or file, JSON with --json.

Exit codes:
  0 done   1 failed   2 usage   3 not found or gone   4 authentication   5 rate limit   6 network
  130 interrupted   141 output closed by its reader   143 terminated

Examples:
  $ filmmakers tour                         see it work, without an account
  $ filmmakers sandbox                      a local Filmmakers to try everything on
  $ filmmakers auth status
  $ filmmakers actors list --fields name,age,languages
  $ filmmakers actors list --all --json > actors.json
  $ filmmakers actors get 1001

Unofficial: not affiliated with Filmmakers.`
