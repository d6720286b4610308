import { oneOf, refuseUnknown } from '../option-checks.ts'
import { answerFault } from './answer-fault.ts'
import type { Behaviour } from './behaviour.ts'
import { contentTypeFault } from './content-type-fault.ts'
import { dripFault } from './drip-fault.ts'
import type { Fault, FaultKind } from './fault.ts'
import { latencyFault } from './latency-fault.ts'
import { linkFault } from './link-fault.ts'
import { MATCH_OPTIONS, readMatcher } from './match.ts'
import { redirectFault } from './redirect-fault.ts'
import { resetFault } from './reset-fault.ts'
import { truncateFault } from './truncate-fault.ts'

const DEFINITIONS = {
  latency: latencyFault,
  answer: answerFault,
  reset: resetFault,
  truncate: truncateFault,
  drip: dripFault,
  'content-type': contentTypeFault,
  redirect: redirectFault,
  link: linkFault,
}

const KINDS: readonly FaultKind['kind'][] = [
  ...(['latency', 'answer', 'reset', 'truncate'] as const),
  ...(['drip', 'content-type', 'redirect', 'link'] as const),
]

/** What each kind of fault is good for, in the order a page shows them. */
export const FAULT_PURPOSES: readonly { kind: FaultKind['kind']; purpose: string }[] = KINDS.map((kind) => ({
  kind,
  purpose: DEFINITIONS[kind].purpose,
}))

/** @throws SandboxError `invalid_option` */
export function readBehaviour(
  fault: Readonly<Record<string, unknown>>,
): Behaviour & { kind: FaultKind['kind'] } {
  const kind = oneOf('kind', fault['kind'], KINDS)
  const { options, read } = DEFINITIONS[kind]
  refuseUnknown('', fault, ['kind', ...options, ...MATCH_OPTIONS])
  return { kind, ...read(fault) }
}

/** For what comes from outside. @throws SandboxError `invalid_option` */
export function checkFault(fault: object): asserts fault is Fault {
  readBehaviour({ ...fault })
  readMatcher(fault, '')
}
