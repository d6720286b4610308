/** An integer, as Rails reads it from a query; anything else is as if the parameter were not there. */
export function integerIn(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name)
  return text !== null && /^-?\d+$/.test(text) ? Number(text) : undefined
}

/** All values of a Rails array parameter, `name[]=a&name[]=b`. */
export function valuesIn(query: URLSearchParams, name: string): string[] {
  return query.getAll(`${name}[]`).filter((value) => value !== '')
}

/** All integers of a Rails array parameter; undefined: the parameter is not there. */
export function integersIn(query: URLSearchParams, name: string): number[] | undefined {
  const values = valuesIn(query, name)
  return values.length === 0 ? undefined : values.filter((value) => /^\d+$/.test(value)).map(Number)
}

/** The names in `fields`, without repetition. */
export function fieldsIn(query: URLSearchParams, defaults: string): string[] {
  return [...new Set((query.get('fields') ?? defaults).split(',').map((name) => name.trim()))]
}
