/**
 * Many processes that share one login by a file, at a server whose refresh tokens work once: what is asked when the token has
 * ended, and for how long one that is killed keeps the others waiting.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  lifetime,
  type RotatingServer,
  startRotatingServer,
} from '../packages/auth-core/src/test-support/rotating-server.ts'
import type { Peer, SharedLogin } from './peer.ts'
import { printTable, type Row } from './report.ts'
import type { Answer } from './shared-login-member.ts'

const size = 20
const rounds = 20
const kills = 5
const modules = ['./ours.ts', './peers/google-auth-library.ts', './peers/simple-oauth2.ts']

interface Team extends AsyncDisposable {
  readonly members: readonly ChildProcess[]
  /** One more, ready. */
  add(): Promise<ChildProcess>
}

const rows: Row[] = [{ name: 'aim', cells: [`${rounds}`, '0', '0', '0'] }]
for (const module of modules) {
  const { peer } = (await import(module)) as { peer: Peer }
  rows.push(await inTeam(module, peer, (team, server) => rowFor(peer, team, server)))
}
printTable(
  `One login in a file, ${size} processes, ${rounds} times at its end`,
  ['refreshes', 'tokens used twice', 'calls lost', 'file unreadable'],
  rows,
)
const [own = ''] = modules
const delays = await inTeam(own, ((await import(own)) as { peer: Peer }).peer, delaysByDeath)
console.log(`
  Of ${size * rounds} calls. Lost is a call whose refresh token was used before: a server that looks closely then ends the login of all.
  The others have no store that processes share, and are used as their documentation says where it speaks of keeping tokens; none
  of them locks. smithy and openai know no refresh tokens, and the logins of @azure/msal-node need a server of its own kind.

  auth-core, the process that refreshes killed with SIGKILL, ${kills} times: all others had a token within
  ${delays.map((delay) => delay.toFixed(2)).join(', ')} s (aim: less than 5).`)

/** Logs in, starts the processes, and ends them. */
async function inTeam<T>(
  module: string,
  { share }: Peer,
  run: (team: Team, server: RotatingServer) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'filmmakers-bench-'))
  try {
    await using server = await startRotatingServer()
    const login: SharedLogin = { tokenUrl: `${server.url}/token`, folder }
    const tokens = { access_token: 'access-1', refresh_token: server.refreshToken, expires_in: lifetime }
    await share?.begin(login, tokens)
    await using team = await startTeam(module, login)
    return await run(team, server)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function startTeam(module: string, login: SharedLogin): Promise<Team> {
  const members: ChildProcess[] = []
  const add = async () => {
    const member = fork(join(import.meta.dirname, 'shared-login-member.ts'), [module, JSON.stringify(login)])
    members.push(member)
    await once(member, 'message')
    return member
  }
  await Promise.all(Array.from({ length: size }, add))
  return {
    members,
    add,
    [Symbol.asyncDispose]: async () => {
      await Promise.all(members.map(end))
    },
  }
}

async function rowFor({ name }: Peer, { members }: Team, server: RotatingServer): Promise<Row> {
  const answers: Answer[] = []
  for (let round = 1; round <= rounds; round++) {
    answers.push(...(await Promise.all(members.map((member) => ask(member, round)))))
  }
  const failed = (failure: string) =>
    answers.filter((answer) => 'failure' in answer && answer.failure === failure).length
  const counts = [server.refreshes, server.reused, failed('lost'), failed('unreadable')]
  return { name, cells: counts.map(String) }
}

/** Seconds from the death of the process that refreshes until all others have a token. */
async function delaysByDeath(team: Team, server: RotatingServer): Promise<number[]> {
  const delays: number[] = []
  for (let round = 1; round <= kills; round++) {
    const victim = await team.add()
    const others = team.members.filter((member) => member !== victim && member.connected)
    const arrived = server.ignoreNext()
    victim.send(endOf(round))
    await arrived
    const waiting = others.map((member) => ask(member, round))
    const began = performance.now()
    await end(victim)
    const answers = await Promise.all(waiting)
    delays.push((performance.now() - began) / 1000)
    if (answers.some((answer) => 'failure' in answer)) throw new Error('a call was lost')
  }
  return delays
}

async function ask(member: ChildProcess, round: number): Promise<Answer> {
  const answered = once(member, 'message')
  member.send(endOf(round))
  const [answer] = (await answered) as [Answer]
  return answer
}

/** The clock beyond the end of the token of the round before, milliseconds ahead. */
function endOf(round: number): number {
  return round * lifetime * 1000
}

async function end(member: ChildProcess): Promise<void> {
  if (!member.connected) return
  const exited = once(member, 'exit')
  member.kill('SIGKILL')
  await exited
}
