import type { IncomingMessage } from 'node:http'
import { invalid } from '../option-checks.ts'
import type { RevokeOptions } from '../oauth/access-tokens.ts'
import type { RotationOptions } from '../oauth/signing-keys.ts'
import type { AnswerFault } from './answer-fault.ts'
import type { Behaviour } from './behaviour.ts'
import { readBehaviour } from './definitions.ts'
import type { Fault, FaultKind, FaultMatch } from './fault.ts'
import { readMatcher, type Matcher } from './match.ts'

/** An answer to give instead of the real one. */
export type FaultResponse = FaultMatch & Omit<AnswerFault, 'kind'>

/** A fault that waits for its requests. */
export interface PlannedFault {
  readonly id: number
  readonly fault: Fault
  /** How many requests it has met. */
  readonly met: number
  /** How many more it will meet; undefined: there is no end. */
  readonly left: number | undefined
}

/** Switches for what goes wrong in production and never in a demo. */
export interface SandboxFaults {
  /**
   * Lets something go wrong with the next `times` matching requests, or with each of them by a probability. Faults of
   * different kinds add up in one request, as far as they can: it has one answer (`answer`, `redirect`, `reset`) and one way
   * to be sent (`truncate`, `drip`), those that were planned first.
   *
   * @returns the fault's id
   * @throws SandboxError `invalid_option` that names the option and what it takes
   */
  add: (fault: Fault) => number
  /** The same as `add({ kind: 'answer', … })`: the next `times` matching requests get this answer. */
  respond: (fault: FaultResponse) => number
  /** The faults that have not met all their requests. */
  list: () => PlannedFault[]
  /** Forgets one fault; false if there is none with this id. */
  remove: (id: number) => boolean
  /** Forgets every fault. Revoked tokens stay revoked. */
  clear: () => void
  /**
   * Every token issued so far dies now, before its time, those of users too: the API answers 401 (`was revoked`), and
   * refresh tokens are refused unless `refreshTokens: false` spares them.
   */
  revokeTokens: (options?: RevokeOptions) => void
  /** Another key signs ID tokens from now on; the old one leaves the key set unless `keepOld: true`. */
  rotateSigningKey: (options?: RotationOptions) => Promise<void>
  /** The API key is refused from now on; the handle's `apiKey` is the one that takes its place, returned here too. */
  rotateApiKey: () => string
}

export interface FaultPlan {
  faults: Omit<SandboxFaults, 'revokeTokens' | 'rotateSigningKey' | 'rotateApiKey'>
  /** What this request meets; each fault is used up by one. */
  take: (request: IncomingMessage) => MetFault[]
}

export type MetFault = Behaviour & { readonly kind: FaultKind['kind'] }

/** There is one answer, and one way to send it; everything else adds up. */
function placeOf({ kind, instead, send }: MetFault): string {
  if (instead !== undefined) return 'instead'
  return send === undefined ? kind : 'send'
}

interface Planned {
  id: number
  fault: Fault
  behaviour: MetFault
  matcher: Matcher
  met: number
}

/** @param seed of the sandbox, which probabilities draw from where a fault has none of its own */
export function createFaultPlan(seed: string): FaultPlan {
  let planned: Planned[] = []
  let latest = 0

  function add(fault: Fault): number {
    if (typeof fault !== 'object') throw invalid('fault', fault, 'an object')
    const options = { ...fault }
    const entry = { behaviour: readBehaviour(options), matcher: readMatcher(options, seed) }
    latest += 1
    planned.push({ id: latest, fault: options, met: 0, ...entry })
    return latest
  }

  return {
    faults: {
      add,
      respond: (fault) => add({ ...fault, kind: 'answer' }),
      list: () =>
        planned.map(({ id, fault, met, matcher: { times } }) => ({
          id,
          fault,
          met,
          left: Number.isFinite(times) ? times - met : undefined,
        })),
      remove(id) {
        const before = planned.length
        planned = planned.filter((fault) => fault.id !== id)
        return planned.length < before
      },
      clear() {
        planned = []
      },
    },
    take(request) {
      const taken = new Set<string>()
      const met = planned.filter(({ behaviour, matcher }) => {
        const place = placeOf(behaviour)
        if (taken.has(place) || !matcher.meets(request)) return false
        taken.add(place)
        return true
      })
      for (const fault of met) fault.met += 1
      if (met.length > 0) planned = planned.filter((fault) => fault.met < fault.matcher.times)
      return met.map(({ behaviour }) => behaviour)
    },
  }
}
