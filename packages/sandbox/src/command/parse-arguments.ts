import { parseArgs } from 'node:util'
import type { SandboxOptions } from '../options.ts'
import type { RateLimitOptions } from '../rate-limit/rate-limit-options.ts'
import { SandboxError } from '../sandbox-error.ts'
import { COMMAND_OPTIONS, type CommandOption } from './command-options.ts'

/** A command line that makes sense. */
export interface SandboxCommand {
  help: boolean
  /** Whether to open the page. */
  open: boolean
  /** Whether to print for a program. */
  json: boolean
  options: SandboxOptions
}

type Values = ReadonlyMap<string, readonly string[]>

const TEN_YEARS = 10 * 365 * 86_400
const NEXT = 'run the command with --help to see what it takes.'

/**
 * What was typed, as options of `startSandbox`. Errors name the option and never repeat what was typed: it may be a secret
 * that was pasted at the wrong place.
 *
 * @throws SandboxError `invalid_option`
 */
export function parseSandboxArguments(args: readonly string[]): SandboxCommand {
  const values = readValues(args)
  const { port, actors, rateWindow, tokenLifetime } = {
    port: integer(values, 'port', 0, 65_535),
    actors: integer(values, 'actors', 1, 100_000),
    rateWindow: integer(values, 'rate-window', 1, 86_400),
    tokenLifetime: integer(values, 'token-lifetime', 1, TEN_YEARS),
  }
  const host = last(values, 'host')
  const seed = last(values, 'seed')
  const flavour = readFlavour(last(values, 'flavour'))
  return {
    help: values.has('help'),
    open: values.has('open'),
    json: values.has('json'),
    options: {
      ...(port !== undefined && { port }),
      ...(host !== undefined && { host }),
      ...(actors !== undefined && { actors }),
      ...(seed !== undefined && { seed }),
      hostileData: values.has('hostile-data'),
      ...(flavour !== undefined && { flavour }),
      rateLimit: readRateLimit(values, rateWindow),
      ...(tokenLifetime !== undefined && { tokenLifetime: tokenLifetime * 1000 }),
      device: values.has('device'),
      webhooks: { url: values.get('webhook') ?? [], anyHost: values.has('webhook-any-host') },
    },
  }
}

/** Strict parsing by `parseArgs` itself would have it put what was typed into its errors. */
function readValues(args: readonly string[]): Values {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      COMMAND_OPTIONS.map(({ name, value }) => [
        name,
        { type: value === undefined ? 'boolean' : 'string', ...(name === 'help' && { short: 'h' }) },
      ]),
    ),
  })
  const values = new Map<string, string[]>()
  for (const token of tokens) {
    if (token.kind === 'positional') throw wrong('There are too many arguments: options begin with --')
    if (token.kind === 'option-terminator') continue
    const option = COMMAND_OPTIONS.find(({ name }) => name === token.name)
    if (option === undefined) throw wrong(`There is no option ${harmless(token.rawName)}`)
    const value = readValue(option, token)
    values.set(option.name, [...(values.get(option.name) ?? []), value])
  }
  return values
}

function readValue(
  { name, value: wanted }: CommandOption,
  { value, inlineValue }: { value?: string | undefined; inlineValue?: boolean | undefined },
): string {
  if (wanted === undefined) {
    if (value === undefined) return ''
    throw wrong(`--${name} takes no value`)
  }
  // `--port --actors 5`: the next option is no value.
  if (value !== undefined && value !== '' && (inlineValue === true || !value.startsWith('--'))) return value
  throw wrong(`--${name} needs a value: its argument is missing`)
}

function last(values: Values, name: string): string | undefined {
  return values.get(name)?.at(-1)
}

function integer(values: Values, name: string, lowest: number, highest: number): number | undefined {
  const text = last(values, name)
  if (text === undefined) return undefined
  const value = Number(text)
  if (/^\d{1,16}$/.test(text) && value >= lowest && value <= highest) return value
  throw wrong(`--${name} takes a whole number from ${lowest} to ${highest}`)
}

function readFlavour(text: string | undefined): SandboxOptions['flavour'] {
  if (text === undefined || text === 'doorkeeper' || text === 'strict') return text
  throw wrong('--flavour takes one of: doorkeeper, strict')
}

function readRateLimit(values: Values, window: number | undefined): false | RateLimitOptions {
  if (last(values, 'rate-limit') === 'off') return false
  const requests = integer(values, 'rate-limit', 1, 1_000_000)
  return {
    ...(requests !== undefined && { requests }),
    ...(window !== undefined && { interval: window * 1000 }),
  }
}

/** Names of options look like this, and secrets do not. */
function harmless(name: string): string {
  return /^--?[a-z]{1,16}(?:-[a-z]{1,16}){0,3}$/.test(name) ? name : 'of this name'
}

function wrong(message: string): SandboxError {
  return new SandboxError('invalid_option', message, NEXT)
}
