import { SandboxError } from './sandbox-error.ts'

export interface RateLimitOptions {
  /** Requests in one window. Default 300. */
  requests?: number
  /** Length of a window in milliseconds; windows are aligned to the clock. Default 300,000. */
  interval?: number
  /** Path prefixes it covers. Default `['/api/v1']`; the real limit may cover `/oauth` and `/.well-known` too. */
  paths?: readonly string[]
}

export interface SandboxOptions {
  /** Port on 127.0.0.1. Default 0: any free one. */
  port?: number
  /** The same seed gives the same data and credentials on every machine and day. Default `'filmmakers'`. */
  seed?: string | number
  /** How many actor profiles there are, 1 to 100,000. Default 300. */
  actors?: number
  /** How long an access token lives, in milliseconds, rounded up to whole seconds. Default 7,200,000. */
  tokenLifetime?: number
  /** `false` switches the limit off. Default 300 requests in 5 minutes, as the real service. */
  rateLimit?: false | RateLimitOptions
}

export interface RateLimitSettings {
  requests: number
  interval: number
  paths: readonly string[]
}

/** The options with every default filled in. */
export interface SandboxSettings {
  port: number
  seed: string
  actors: number
  tokenLifetime: number
  rateLimit: RateLimitSettings | undefined
}

const KNOWN = ['port', 'seed', 'actors', 'tokenLifetime', 'rateLimit']
const KNOWN_RATE_LIMIT = ['requests', 'interval', 'paths']

/** @throws SandboxError `invalid_option` that names the option and the range it takes */
export function readOptions(options: SandboxOptions = {}): SandboxSettings {
  refuseUnknown('', options, KNOWN)
  return {
    port: integer('port', options.port ?? 0, 0, 65_535),
    seed: seed(options.seed ?? 'filmmakers'),
    actors: integer('actors', options.actors ?? 300, 1, 100_000),
    tokenLifetime: integer('tokenLifetime', options.tokenLifetime ?? 7_200_000, 1, 10 * 365 * 86_400_000),
    rateLimit: options.rateLimit === false ? undefined : rateLimit(options.rateLimit ?? {}),
  }
}

function rateLimit(options: RateLimitOptions): RateLimitSettings {
  refuseUnknown('rateLimit.', options, KNOWN_RATE_LIMIT)
  const paths = options.paths ?? ['/api/v1']
  if (!Array.isArray(paths) || !paths.every((path) => typeof path === 'string' && path.startsWith('/'))) {
    throw invalid('rateLimit.paths', paths, "an array of paths that begin with '/'")
  }
  return {
    requests: integer('rateLimit.requests', options.requests ?? 300, 1, 1_000_000),
    interval: integer('rateLimit.interval', options.interval ?? 300_000, 1, 86_400_000),
    paths,
  }
}

function integer(name: string, value: number, min: number, max: number): number {
  if (!Number.isInteger(value) || value < min || value > max) {
    throw invalid(name, value, `an integer from ${min} to ${max}`)
  }
  return value
}

function seed(value: unknown): string {
  if (typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))) return String(value)
  throw invalid('seed', value, 'a string or a finite number')
}

/** A misspelt option would otherwise be a sandbox that silently behaves differently from what its test says. */
function refuseUnknown(prefix: string, options: unknown, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null) {
    throw invalid(prefix.slice(0, -1) || 'options', options, 'an object')
  }
  const unknown = Object.keys(options).find((name) => !known.includes(name))
  if (unknown !== undefined) {
    const list = known.map((name) => prefix + name).join(', ')
    throw new SandboxError('invalid_option', `Unknown option ${prefix}${unknown}`, `Use one of: ${list}`)
  }
}

function invalid(name: string, value: unknown, expected: string): SandboxError {
  const shown = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return new SandboxError('invalid_option', `${name} is ${shown}`, `Give ${expected}`)
}
