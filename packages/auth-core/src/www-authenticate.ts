/** One challenge of a `WWW-Authenticate` header, RFC 9110 §11.6.1. */
export interface Challenge {
  /** Lower case: schemes are compared without regard to case. */
  scheme: string
  /** Names in lower case. */
  parameters: ReadonlyMap<string, string>
}

// Sticky expressions without nested quantifiers: every step moves on, so the time is linear in the header's length.
const parameter = /[ \t,]*([\w!#$%&'*+\-.^`|~]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([\w!#$%&'*+\-.^`|~]+))/y
// `Negotiate abc==` carries one value, a token68, in place of parameters.
const scheme =
  /[ \t,]*([\w!#$%&'*+\-.^`|~]+)(?=[ \t,]|$)(?![ \t]*=)(?:[ \t]+[\w\-.~+/]+=*(?=[ \t]*(?:,|$)))?/y

/**
 * Reads a `WWW-Authenticate` header: several challenges, quoted strings with commas and escapes, `token68`. Reads as far as
 * the header is well-formed and leaves out the rest.
 */
export function parseChallenges(header: string): Challenge[] {
  const challenges: Challenge[] = []
  let at = 0
  let current: Map<string, string> | undefined

  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const match = pattern.exec(header)
    if (match) at = pattern.lastIndex
    return match
  }

  for (;;) {
    const [, name, quoted, plain] = (current && take(parameter)) ?? []
    if (name !== undefined) {
      const value = quoted?.replace(/\\(.)/g, '$1') ?? plain ?? ''
      // The first one counts: a repeated parameter is an error of the sender, RFC 9110 §11.2.
      if (!current?.has(name.toLowerCase())) current?.set(name.toLowerCase(), value)
      continue
    }
    const next = take(scheme)?.[1]
    if (next === undefined) return challenges
    current = new Map()
    challenges.push({ scheme: next.toLowerCase(), parameters: current })
  }
}

/** `error` and `error_description` of the first challenge that has them, RFC 6750 §3. */
export function challengeError(
  header: string | null,
): { error: string; description: string | undefined } | undefined {
  for (const { parameters } of parseChallenges(header ?? '')) {
    const error = parameters.get('error')
    if (error !== undefined) return { error, description: parameters.get('error_description') }
  }
  return undefined
}
