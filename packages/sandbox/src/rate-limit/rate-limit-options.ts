import { integer, invalid, oneOf, refuseUnknown } from '../option-checks.ts'

export interface RateLimitOptions {
  /** Requests in one window. Default 300. */
  requests?: number
  /** Length of a window in milliseconds. Default 300,000. */
  interval?: number
  /**
   * `aligned` (default) windows begin at multiples of the interval, as at the real service, so a burst over a boundary passes
   * twice the limit. With `sliding` ones the limit holds for every span of this length.
   */
  window?: 'aligned' | 'sliding'
  /** Path prefixes it covers. Default `['/api/v1']`; the real limit may cover `/oauth` and `/.well-known` too. */
  paths?: readonly string[]
}

export type RateLimitSettings = Readonly<Required<RateLimitOptions>>

const DEFAULTS: RateLimitSettings = {
  requests: 300,
  interval: 300_000,
  window: 'aligned',
  paths: ['/api/v1'],
}

const KNOWN = Object.keys(DEFAULTS)

/**
 * @param base what is left as it is where an option is left out
 * @throws SandboxError `invalid_option`
 */
export function readRateLimit(
  options: unknown,
  base: RateLimitSettings = DEFAULTS,
): RateLimitSettings | undefined {
  if (options === false) return undefined
  refuseUnknown('rateLimit.', options, KNOWN)
  const { requests, interval, window, paths } = { ...base, ...definedOf(options) }
  return {
    requests: integer('rateLimit.requests', requests, 1, 1_000_000),
    interval: integer('rateLimit.interval', interval, 1, 86_400_000),
    window: oneOf('rateLimit.window', window, ['aligned', 'sliding']),
    paths: readPaths(paths),
  }
}

function definedOf(options: object): Partial<Record<keyof RateLimitSettings, unknown>> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}

function readPaths(paths: unknown): string[] {
  if (Array.isArray(paths) && paths.every((path) => typeof path === 'string' && path.startsWith('/'))) {
    return [...(paths as string[])]
  }
  throw invalid('rateLimit.paths', paths, "an array of paths that begin with '/'")
}
