import { isIP } from 'node:net'
import type { SandboxClient } from './client-options.ts'
import {
  readRateLimit,
  type RateLimitOptions,
  type RateLimitSettings,
} from './rate-limit/rate-limit-options.ts'
import { integer, invalid, oneOf, refuseUnknown, trueOrFalse } from './option-checks.ts'
import { readWebhooks, type WebhookOptions, type WebhookSettings } from './webhooks/webhook-options.ts'

export interface SandboxOptions {
  /** Port on 127.0.0.1. Default 0: any free one. */
  port?: number
  /** The same seed gives the same data and credentials on every machine and day. Default `'filmmakers'`. */
  seed?: string | number
  /** How many actor profiles there are, 1 to 100,000. Default 300. */
  actors?: number
  /**
   * Text that a careless program executes or stumbles over: markup and script, addresses that are none, control characters,
   * spreadsheet formulas. Shapes stay as documented. Default false.
   */
  hostileData?: boolean
  /** How long an access token lives, in milliseconds, rounded up to whole seconds. Default 7,200,000. */
  tokenLifetime?: number
  /** `false` switches the limit off. Default 300 requests in 5 minutes, as the real service. */
  rateLimit?: false | RateLimitOptions
  /**
   * `doorkeeper` (default) answers as the real service does; `strict` is a provider that keeps to the RFCs, for what a
   * client must survive too.
   */
  flavour?: 'doorkeeper' | 'strict'
  /**
   * When the old refresh token and its access token die: `on-use` (default) when the new access token is first used,
   * `at-once` with the answer that brings the new pair. Doorkeeper can be set to either; `strict` rotates in its own way.
   */
  refreshRotation?: 'on-use' | 'at-once'
  /** Switches the device authorization grant (RFC 8628) on. Default false. */
  device?: boolean | DeviceOptions
  /** Clients to register besides the two seeded ones. */
  clients?: readonly SandboxClient[]
  /** API keys that work besides the seeded one. */
  apiKeys?: readonly string[]
  /** Where events are sent, and how. Default: nowhere, until `webhooks.register()`. */
  webhooks?: WebhookOptions
  /**
   * Address to listen on. Default `127.0.0.1`. With any but a loopback address, whoever reaches this machine can read the
   * credentials and drive the sandbox.
   */
  host?: string
  /** Names by which other machines or containers may address it in `Host`, without a port. Addresses need not be named. */
  allowedHosts?: readonly string[]
}

export interface DeviceOptions {
  /** How long a client has to wait between two questions, milliseconds, rounded up to whole seconds. Default 5,000. */
  interval?: number
  /** How long the code of a device lives, milliseconds, rounded up to whole seconds. Default 600,000. */
  lifetime?: number
}

/** Milliseconds, whole seconds: the wire speaks no other. */
export interface DeviceSettings {
  interval: number
  lifetime: number
}

/** The options with every default filled in. */
export interface SandboxSettings {
  port: number
  seed: string
  actors: number
  hostileData: boolean
  /** Milliseconds, whole seconds. */
  tokenLifetime: number
  rateLimit: RateLimitSettings | undefined
  flavour: 'doorkeeper' | 'strict'
  refreshRotation: 'on-use' | 'at-once'
  device: DeviceSettings | undefined
  /** Not yet looked into: which ids are taken is known with the credentials. */
  clients: readonly SandboxClient[]
  /** Not yet looked into. */
  apiKeys: readonly string[]
  webhooks: WebhookSettings
  host: string
  allowedHosts: readonly string[]
}

const KNOWN = [
  ...['port', 'seed', 'actors', 'hostileData', 'tokenLifetime', 'rateLimit'],
  ...['flavour', 'refreshRotation', 'device', 'clients'],
  ...['apiKeys', 'webhooks', 'host', 'allowedHosts'],
]
const KNOWN_DEVICE = ['interval', 'lifetime']
const TEN_YEARS = 10 * 365 * 86_400_000

/** @throws SandboxError `invalid_option` that names the option and the range it takes */
export function readOptions(options: SandboxOptions = {}): SandboxSettings {
  refuseUnknown('', options, KNOWN)
  const { device: switched = false } = options
  const flavour = oneOf('flavour', options.flavour ?? 'doorkeeper', ['doorkeeper', 'strict'])
  if (flavour === 'strict' && options.refreshRotation !== undefined) {
    throw invalid('refreshRotation', options.refreshRotation, "it with flavour 'doorkeeper' only")
  }
  return {
    port: integer('port', options.port ?? 0, 0, 65_535),
    seed: seed(options.seed ?? 'filmmakers'),
    actors: integer('actors', options.actors ?? 300, 1, 100_000),
    hostileData: trueOrFalse('hostileData', options.hostileData, false),
    tokenLifetime: readTokenLifetime(options.tokenLifetime ?? 7_200_000),
    rateLimit: readRateLimit(options.rateLimit ?? {}),
    flavour,
    refreshRotation: oneOf('refreshRotation', options.refreshRotation ?? 'on-use', ['on-use', 'at-once']),
    device: device(switched),
    clients: options.clients ?? [],
    apiKeys: strings('apiKeys', options.apiKeys ?? [], /^/, 'an array of keys'),
    webhooks: readWebhooks(options.webhooks),
    host: oneHost(options.host ?? '127.0.0.1'),
    allowedHosts: strings(
      'allowedHosts',
      options.allowedHosts ?? [],
      HOST,
      'an array of names without a port',
    ),
  }
}

/** @throws SandboxError `invalid_option` */
export function readTokenLifetime(ms: unknown): number {
  return wholeSeconds('tokenLifetime', ms, 1, TEN_YEARS)
}

function device(options: boolean | DeviceOptions): DeviceSettings | undefined {
  if (options === false) return undefined
  if (options !== true) refuseUnknown('device.', options, KNOWN_DEVICE)
  const { interval = 5000, lifetime = 600_000 } = options === true ? {} : options
  return {
    interval: wholeSeconds('device.interval', interval, 0, 3_600_000),
    lifetime: wholeSeconds('device.lifetime', lifetime, 1, TEN_YEARS),
  }
}

function wholeSeconds(name: string, value: unknown, min: number, max: number): number {
  return Math.ceil(integer(name, value, min, max) / 1000) * 1000
}

const HOST = /^[\w.-]+$/

function oneHost(value: unknown): string {
  if (typeof value === 'string' && (isIP(value) !== 0 || HOST.test(value))) return value
  throw invalid('host', value, 'an address such as 127.0.0.1 or 0.0.0.0')
}

function strings(name: string, values: unknown, form: RegExp, expected: string): string[] {
  if (
    Array.isArray(values) &&
    values.every((value): value is string => typeof value === 'string' && form.test(value))
  ) {
    return [...values]
  }
  throw invalid(name, '[redacted]', expected)
}

function seed(value: unknown): string {
  if (typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))) return String(value)
  throw invalid('seed', value, 'a string or a finite number')
}
