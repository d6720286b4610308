/** What a walk has to know of the one it goes on from. */
export interface Resumption {
  /** `Total` as it was then. */
  total?: number | undefined
  /** Entries of the list that came up to there. */
  received?: number | undefined
  /** Id of the last of them. */
  last?: number | undefined
  /** 1 when something may have been lost up to there. */
  torn?: number | undefined
}

const names = ['total', 'received', 'last', 'torn'] as const

/** A place in a list, to be kept: the URL of the page that follows, and behind `#`, which is never sent, what came up to there. */
export function cursorOf(url: string, came: Resumption): string {
  const known = names.flatMap((name) => (came[name] === undefined ? [] : [`${name}=${came[name]}`]))
  return known.length === 0 ? url : `${url}#${known.join('&')}`
}

/** What a cursor says of the list up to there; nothing, if it is only a URL. */
export function resumptionOf(cursor: string): Resumption {
  const said = new URLSearchParams(cursor.slice(endOfUrl(cursor) + 1))
  const came: Resumption = {}
  for (const name of names) {
    const text = said.get(name) ?? ''
    if (/^\d{1,15}$/.test(text)) came[name] = Number(text)
  }
  return came
}

/** The page a cursor leads to. */
export function urlOf(cursor: string): string {
  return cursor.slice(0, endOfUrl(cursor))
}

function endOfUrl(cursor: string): number {
  const hash = cursor.indexOf('#')
  return hash < 0 ? cursor.length : hash
}
