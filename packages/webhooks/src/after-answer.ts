/** What hosts that end with the answer offer, so that work may outlive it. */
export interface WorkContext {
  /** Such as `ctx.waitUntil` of Workers, or Next.js' `after`. */
  waitUntil?: (work: Promise<unknown>) => unknown
}

/** Begins the work when the answer is on its way: not a microtask, which would come before it. */
export function workAfterAnswer(
  work: () => Promise<void>,
  context: WorkContext | undefined,
  onError: (error: unknown) => void,
): void {
  const done = new Promise<void>((resolve) => {
    setTimeout(resolve, 0)
  }).then(work)
  // Hosts may refuse at once, or later.
  const handOver = async () => {
    await context?.waitUntil?.(done)
  }
  handOver().catch(onError)
}
