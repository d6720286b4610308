/** What the steps, taken on some runtime, come to. */
export interface SmokeResult {
  /** What the runtime calls itself. */
  runtime: string
  passed?: string[]
  error?: string
}

/** Milliseconds, long enough for a busy machine; whoever hangs, hangs for good. */
export const patience = 60_000
