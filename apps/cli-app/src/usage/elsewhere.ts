const resources: Readonly<Record<string, string>> = {
  crew: 'crewProfiles',
  crewprofile: 'crewProfiles',
  agency: 'talentAgencies',
  agencie: 'talentAgencies',
  talentagencie: 'talentAgencies',
  blog: 'blogPosts',
  blogpost: 'blogPosts',
  showreel: 'showreels',
  showreelmedia: 'showreelMedia',
  message: 'messages',
  casting: 'castingCalls',
  castingcall: 'castingCalls',
}

/** Where that is to be had which the API offers and this command does not. */
export function elsewhere(word: string): string | undefined {
  // `casting-calls`, `casting_call`
  const name = word.toLowerCase().replaceAll(/[-_]/g, '').replace(/s$/, '')
  if (name === 'login') {
    return 'People log in with the library: loginWithBrowser of @filmmakers-sdk/auth-core/node. This command takes credentials from the environment.'
  }
  if (name === 'webhook') return 'Webhooks are received with the library: @filmmakers-sdk/webhooks.'
  if (!Object.hasOwn(resources, name)) return undefined
  return `The library has it: client.${resources[name] ?? ''} of @filmmakers-sdk/api-client.`
}
