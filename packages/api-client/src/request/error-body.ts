import type { Answer } from './answer.ts'

/** Characters of a body an error keeps. */
const bodyLimit = 16 * 1024

/** Values of these members are credentials, whoever sends them. */
const secretMember = /^(?:access_token|refresh_token|id_token|client_secret|api_key|authorization|password)$/i

/**
 * What an answer said, for the error to keep: parsed JSON, or text. Credentials are taken out after parsing: before it, they
 * could take the JSON apart.
 */
export function errorBody({ text, clean }: Pick<Answer, 'text' | 'clean'>): unknown {
  if (text.length <= bodyLimit) {
    try {
      return cleaned(JSON.parse(text), clean)
    } catch {
      // Text, then.
    }
  }
  return clean(text).slice(0, bodyLimit)
}

function cleaned(value: unknown, clean: (text: string) => string): unknown {
  if (typeof value === 'string') return clean(value)
  if (Array.isArray(value)) return value.map((item) => cleaned(item, clean))
  if (typeof value !== 'object' || value === null) return value
  // `fromEntries` defines members, so one that is called `__proto__` stays a member.
  return Object.fromEntries(
    Object.entries(value).map(([name, member]: [string, unknown]) => [
      clean(name),
      secretMember.test(name) ? '[redacted]' : cleaned(member, clean),
    ]),
  )
}
