/**
 * This sandbox under its other name, `localhost` for `127.0.0.1` and the other way round: another origin to every client,
 * whose requests the log shows all the same, credentials that should have stayed at home included.
 */
export function otherOrigin(origin: string): string {
  const url = new URL(origin)
  url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost'
  return url.origin
}
