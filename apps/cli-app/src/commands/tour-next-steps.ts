type Env = Readonly<Record<string, string | undefined>>

/** What to type after the tour: as it works where the tour was started from. */
export function nextSteps(env: Env): string[] {
  // Package managers tell the scripts they run who they are.
  const inRepository = env['npm_lifecycle_event'] === 'start'
  const command = inRepository ? 'npx -y pnpm@12 filmmakers' : 'filmmakers'
  const lines: readonly (readonly [string, string])[] = [
    [`${command} sandbox`, 'a sandbox for another terminal'],
    [`${command} auth status`, 'the credentials in use'],
    [`${command} actors list --fields name,age,languages`, 'actors as a table'],
    [`${command} actors list --all --json`, 'all of them, as JSON'],
    [`${command} --help`, 'everything else'],
    ...(inRepository ? [['npx -y pnpm@12 demo', 'the web page: a directory of actors'] as const] : []),
  ]
  const width = Math.max(...lines.map(([text]) => text.length))
  return [
    ...lines.map(([text, what]) => `${text.padEnd(width)}  ${what}`),
    '',
    'With a real account, set FILMMAKERS_API_KEY, or FILMMAKERS_CLIENT_ID and FILMMAKERS_CLIENT_SECRET,',
    'in the environment: the same commands then talk to https://www.filmmakers.eu.',
  ]
}
