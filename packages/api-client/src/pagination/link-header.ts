/** One link of a `Link` header, RFC 8288 §3. */
export interface Link {
  /** As written: may be relative. */
  target: string
  /** Relation types in lower case. */
  rel: readonly string[]
  /** Context of the link, when it is not the resource itself. */
  anchor?: string
}

// Sticky, and without nested quantifiers: the time is linear in the header's length (CVE-2021-23490 and
// CVE-2025-25288 were regular expressions for this header).
const blanks = /[ \t]*/y
const separators = /[ \t,]*/y
const targetPattern = /<([^<>]*)>/y
const name = /[\w!#$%&'*+\-.^`|~]+/y
const quoted = /"((?:[^"\\]|\\.)*)"/y
const unquoted = /[^\s,;"]*/y

/**
 * Reads a `Link` header: several links, several relations in one `rel`, quoting, the first `rel` of a link only
 * (RFC 8288 §3.3). `undefined` when the header is malformed: half a header is not half a truth.
 */
export function parseLinkHeader(header: string): Link[] | undefined {
  const links: Link[] = []
  let at = 0

  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const match = pattern.exec(header)
    if (match) at = pattern.lastIndex
    return match
  }
  const takeValue = (): string | undefined => {
    take(blanks)
    const text = take(quoted)?.[1]
    return text === undefined ? take(unquoted)?.[0] : text.replace(/\\(.)/g, '$1')
  }

  take(separators)
  while (at < header.length) {
    const target = take(targetPattern)?.[1]
    if (target === undefined) return undefined
    const parameters = new Map<string, string>()
    take(blanks)
    while (header[at] === ';') {
      at += 1
      take(blanks)
      const parameter = take(name)?.[0].toLowerCase()
      take(blanks)
      let value: string | undefined = ''
      if (header[at] === '=') {
        at += 1
        value = takeValue()
      }
      if (value === undefined) return undefined
      if (parameter !== undefined && !parameters.has(parameter)) parameters.set(parameter, value)
      take(blanks)
    }
    if (at < header.length && header[at] !== ',') return undefined
    links.push(linkOf(target, parameters))
    take(separators)
  }
  return links
}

function linkOf(target: string, parameters: ReadonlyMap<string, string>): Link {
  const rel = (parameters.get('rel') ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const anchor = parameters.get('anchor')
  return anchor === undefined ? { target, rel } : { target, rel, anchor }
}
