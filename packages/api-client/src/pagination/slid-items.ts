import type { RawPage } from './page.ts'

/** What a page that was read again shows of records that were deleted ahead of the next one. */
export interface SlidItems<T> {
  /** Items that nobody has seen: they slid from the next page onto this one before that was read. */
  items: T[]
  /** By how many places the list moved up, which is how many of the entries that came are no longer in it. */
  places: number
}

/**
 * Whether nothing was lost between a page and the next one, though `Total` fell from the one to the other. Records that are
 * deleted ahead of a page pull its first items onto the page before, which was read already; the page before, read again, shows them.
 * `undefined` when it does not show that the two pages meet:
 *
 * - it holds at least as many items that slid as `Total` fell by, or
 * - it holds an item that came before, so that nothing can have slid past it. Nothing need have slid then: what was deleted stood behind.
 *
 * In either case the list must not have grown again until it was read: then what is new on it need not have slid, and what had slid may
 * have been pushed away.
 *
 * @param total of the page before, when it was read first, and @param lowest `Total` that was seen since
 * @param seen ids that came so far, those of `page` not among them
 */
export function slidItems<T extends { id: number }>(
  { total, lowest }: { total: number; lowest: number },
  again: RawPage<T>,
  page: RawPage<T>,
  seen: Pick<ReadonlySet<number>, 'has'>,
): SlidItems<T> | undefined {
  const onPage = new Set(page.items.map(({ id }) => id))
  const isNew = ({ id }: T) => !seen.has(id) && !onPage.has(id)
  const lastSeen = again.items.findLastIndex(({ id }) => seen.has(id))
  // What is new ahead of an item that came before was added there; what is new behind it slid.
  const places = again.items.slice(lastSeen + 1).filter(isNew).length
  const now = page.total ?? total
  // It has grown since the next page was read: what is new on it may have been added, and not have slid.
  if (again.total !== undefined && again.total > now) return undefined
  const least = Math.min(lowest, now, again.total ?? now)
  const meets = lastSeen >= 0 && again.total !== undefined
  return places >= total - least || meets ? { items: again.items.filter(isNew), places } : undefined
}
