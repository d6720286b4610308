import type { Summary } from './summary.ts'

/** The summaries of many people, column by column: a tenth of what as many objects would take. */
export interface SummaryColumns {
  /** The summary of one row. It is the same object each time, and shows that row until the next is asked for. */
  at: (row: number) => Summary
  /** Folded, by row. */
  names: readonly string[]
}

/** @param summaryOf makes the summary of a row; called once for each, in order */
export function createColumns(count: number, summaryOf: (row: number) => Summary): SummaryColumns {
  const ids = new Uint32Array(count)
  const genders = new Uint32Array(count)
  const updatedAt = new Float64Array(count)
  const [actingFrom, actingTo] = [new Float64Array(count), new Float64Array(count)]
  const [languages, professions] = [new Uint32Array(count), new Uint32Array(count)]
  const lastNameLength = new Uint32Array(count)
  const names: string[] = []
  const lists = createDictionary()

  for (let row = 0; row < count; row += 1) {
    const summary = summaryOf(row)
    ids[row] = summary.id
    genders[row] = lists.codeOf([summary.gender])
    updatedAt[row] = summary.updatedAt
    actingFrom[row] = summary.actingAge?.from ?? NaN
    actingTo[row] = summary.actingAge?.to ?? NaN
    languages[row] = lists.codeOf(summary.languages)
    professions[row] = lists.codeOf(summary.professions)
    lastNameLength[row] = summary.lastName.length
    names.push(summary.name)
  }

  let row = 0
  const summary: Summary = {
    get id() {
      return ids[row] ?? 0
    },
    get gender() {
      return lists.listOf(genders[row])[0] ?? ''
    },
    get updatedAt() {
      return updatedAt[row] ?? NaN
    },
    get actingAge() {
      return { from: known(actingFrom[row]), to: known(actingTo[row]) }
    },
    get languages() {
      return lists.listOf(languages[row])
    },
    get professions() {
      return lists.listOf(professions[row])
    },
    get name() {
      return names[row] ?? ''
    },
    get lastName() {
      const name = names[row] ?? ''
      return name.slice(name.length - (lastNameLength[row] ?? 0))
    },
  }
  return {
    names,
    at(wanted) {
      row = wanted
      return summary
    },
  }
}

function known(value: number | undefined): number | undefined {
  return value === undefined || Number.isNaN(value) ? undefined : value
}

/** Numbers for short lists of texts, of which there are few different ones. */
function createDictionary(): {
  codeOf: (list: readonly string[]) => number
  listOf: (code: number | undefined) => readonly string[]
} {
  const codes = new Map<string, number>()
  const lists: (readonly string[])[] = []
  return {
    codeOf(list) {
      const key = list.join()
      const code = codes.get(key)
      if (code !== undefined) return code
      codes.set(key, lists.length)
      return lists.push(list) - 1
    },
    listOf: (code = -1) => lists[code] ?? [],
  }
}
