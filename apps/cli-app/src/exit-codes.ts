/** What scripts can tell apart. */
export const exitCodes = {
  success: 0,
  failure: 1,
  usage: 2,
  notFound: 3,
  authentication: 4,
  rateLimit: 5,
  network: 6,
  /** Ctrl-C: 128 + SIGINT. */
  interrupted: 130,
  /** As a program that a closed pipe ends: 128 + SIGPIPE. */
  brokenPipe: 141,
  /** 128 + SIGTERM. */
  terminated: 143,
} as const
