import type { AnswerFault } from './answer-fault.ts'
import type { ContentTypeFault } from './content-type-fault.ts'
import type { DripFault } from './drip-fault.ts'
import type { LatencyFault } from './latency-fault.ts'
import type { LinkFault } from './link-fault.ts'
import type { RedirectFault } from './redirect-fault.ts'
import type { ResetFault } from './reset-fault.ts'
import type { TruncateFault } from './truncate-fault.ts'

/** Which requests a fault meets, and how many of them. */
export interface FaultMatch {
  /** A string equals the path, with or without its query; a pattern is searched in path and query. Default: all. */
  path?: string | RegExp
  /** `GET`, `POST`, …; upper or lower case. Default: all. */
  method?: string
  /** How many matching requests it meets. Default 1, and no end where there is a `probability`. */
  times?: number
  /** How likely a matching request is met, above 0 and up to 1. Default 1. */
  probability?: number
  /** The same seed meets the same ones of a sequence of requests. Default: the seed of the sandbox. */
  seed?: string | number
}

export type FaultKind =
  | AnswerFault
  | ContentTypeFault
  | DripFault
  | LatencyFault
  | LinkFault
  | RedirectFault
  | ResetFault
  | TruncateFault

/** Something that goes wrong in production and never in a demo. */
export type Fault = FaultMatch & FaultKind
