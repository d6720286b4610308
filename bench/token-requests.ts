/** How often a library asks for a token when once is enough, and how many calls it loses. Counted at a server on this machine. */
import { setTimeout as wait } from 'node:timers/promises'
import { peer as ours } from './ours.ts'
import type { Call, Peer } from './peer.ts'
import { loadPeers } from './peers.ts'
import { printTable, type Row } from './report.ts'
import { startTokenServer, type TokenServer } from './token-server.ts'

interface Scenario {
  name: string
  /** Brings the library to where the count begins. */
  before?: (call: Call, server: TokenServer) => Promise<void>
  run: (call: Call) => Promise<number[]>
}

const scenarios: readonly Scenario[] = [
  { name: '1,000 cold', run: (call) => atOnce(call, 1000) },
  {
    name: '300 expired',
    async before(call, server) {
      server.lifetime = 1
      await call()
      server.lifetime = 3600
      await wait(1100)
    },
    run: (call) => atOnce(call, 300),
  },
  {
    name: '300 revoked',
    async before(call, server) {
      await call()
      server.revokeAll()
    },
    run: (call) => atOnce(call, 300),
  },
  {
    name: '20 in a row, 60 s',
    before(_, server) {
      server.lifetime = 60
      return Promise.resolve()
    },
    async run(call) {
      const statuses: number[] = []
      for (let i = 0; i < 20; i++) statuses.push(await call())
      return statuses
    },
  },
]

const rows: Row[] = [{ name: 'aim', cells: scenarios.map(() => '1') }]
for (const peer of [ours, ...(await loadPeers())]) rows.push(await rowFor(peer))
printTable(
  'Token requests, and calls lost',
  scenarios.map(({ name }) => name),
  rows,
)
console.log(`
  Lost is a call that ends without a 200. google-auth-library with a refresh token (it has no client credentials) and
  forceRefreshOnFailure. msal-node, smithy and simple-oauth2 make no calls of their own, so a 401 reaches the caller;
  simple-oauth2 leaves keeping the token to the caller, too, who here does what its README shows.`)

async function rowFor({ name, connect }: Peer): Promise<Row> {
  const cells: string[] = []
  for (const { before, run } of scenarios) {
    await using server = await startTokenServer()
    const connected = await connect?.(server)
    if (connected === undefined) continue
    // A call that throws has no status.
    const call = () => connected().catch(() => 0)
    await before?.(call, server)
    server.tokenRequests = 0
    const statuses = await run(call)
    const lost = statuses.filter((status) => status !== 200).length
    cells.push(lost === 0 ? `${server.tokenRequests}` : `${server.tokenRequests}, ${lost} lost`)
  }
  return { name, cells }
}

async function atOnce(call: Call, times: number): Promise<number[]> {
  return Promise.all(Array.from({ length: times }, call))
}
