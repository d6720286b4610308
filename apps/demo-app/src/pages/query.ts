/** The page asked for. What is no page number is the first page: somebody mistyped an address. */
export function readPage(value: string | undefined): number {
  return value !== undefined && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : 1
}

/** The name looked for, empty for none. */
export function readQuery(value: string | undefined): string {
  return (value ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 100)
}

/** An actor's id out of an address; `undefined` for anything else. */
export function readId(value: string | undefined): number | undefined {
  return value !== undefined && /^[1-9]\d{0,14}$/.test(value) ? Number(value) : undefined
}
