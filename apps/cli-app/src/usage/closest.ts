import { closest as nearest, distance } from 'fastest-levenshtein'

/** The known name somebody may have meant: at most three letters of it are wrong, and no more than half of them. */
export function closest(typed: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined
  const name = nearest(typed, known)
  // `nmae` is two letters away from `name`, for letters that change places count twice.
  return distance(typed, name) <= Math.min(3, Math.max(typed.length, name.length) / 2) ? name : undefined
}
