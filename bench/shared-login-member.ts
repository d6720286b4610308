/** One of the processes that share a login, see `shared-login.ts`: told how far ahead its clock is, it says which token it then has. */
import type { Peer, SharedLogin } from './peer.ts'

/** What comes back: a token, or what kept it from having one. */
export type Answer = { token: string } | { failure: 'lost' | 'unreadable' }

const [module = '', place = ''] = process.argv.slice(2)
const { peer } = (await import(module)) as { peer: Peer }
const token = peer.share?.open(JSON.parse(place) as SharedLogin)
if (token === undefined) throw new Error(`${peer.name} cannot share a login.`)

// All libraries look at the system's clock, in one way or another.
let ahead = 0
globalThis.Date = new Proxy(Date, {
  construct: (date, values: unknown[], target) =>
    Reflect.construct(date, values.length === 0 ? [date.now() + ahead] : values, target) as object,
  get: (date, name): unknown => (name === 'now' ? () => date.now() + ahead : Reflect.get(date, name)),
})

process.on('message', (by: number) => {
  ahead = by
  token().then(
    (value) => process.send?.({ token: value } satisfies Answer),
    (error: unknown) => {
      const failure = error instanceof SyntaxError ? 'unreadable' : 'lost'
      process.send?.({ failure } satisfies Answer)
    },
  )
})
process.send?.('ready')
