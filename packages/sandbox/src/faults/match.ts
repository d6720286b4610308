import type { IncomingMessage } from 'node:http'
import { createRandom } from '../data/random.ts'
import { integer, invalid } from '../option-checks.ts'
import { matchesPath } from '../request-log.ts'
import type { FaultMatch } from './fault.ts'

export const MATCH_OPTIONS: readonly (keyof FaultMatch)[] = ['path', 'method', 'times', 'probability', 'seed']

export interface Matcher {
  /** Whether this request is one to meet. With a probability it draws a number. */
  meets: (request: IncomingMessage) => boolean
  times: number
}

/** @param seed of the sandbox */
export function readMatcher(
  { path, method, times, probability, seed: own }: { readonly [K in keyof FaultMatch]?: unknown },
  seed: string,
): Matcher {
  if (path !== undefined && typeof path !== 'string' && !(path instanceof RegExp)) {
    throw invalid('path', path, "a path such as '/oauth/token', or a regular expression")
  }
  if (method !== undefined && typeof method !== 'string')
    throw invalid('method', method, 'a method such as GET')
  const wanted = method?.toUpperCase()
  const likely = readProbability(probability)
  const random = createRandom(`${readSeed(own) ?? seed}/fault`)
  return {
    meets: ({ url = '', method: sent }) =>
      (path === undefined || matchesPath(url, path)) &&
      (wanted === undefined || sent === wanted) &&
      (likely === undefined || random.chance(likely)),
    times:
      times === undefined && likely !== undefined
        ? Number.POSITIVE_INFINITY
        : integer('times', times ?? 1, 1, Number.MAX_SAFE_INTEGER),
  }
}

function readProbability(value: unknown): number | undefined {
  if (value === undefined || (typeof value === 'number' && value > 0 && value <= 1)) return value
  throw invalid('probability', value, 'a number above 0 and up to 1')
}

function readSeed(value: unknown): string | undefined {
  if (value === undefined || typeof value === 'string' || Number.isFinite(value)) return value?.toString()
  throw invalid('seed', value, 'a string or a finite number')
}
