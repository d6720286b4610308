import type { Peer } from './peer.ts'

const files = ['google-auth-library', 'msal-node', 'smithy', 'openai', 'simple-oauth2']

/** Loaded when they are measured: they are installed by `pnpm bench` only. */
export async function loadPeers(): Promise<Peer[]> {
  const modules = await Promise.all(
    files.map(async (file) => (await import(`./peers/${file}.ts`)) as { peer: Peer }),
  )
  return modules.map(({ peer }) => peer)
}
