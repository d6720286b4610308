import type { Credit, Vita } from '@filmmakers-sdk/api-contract'
import { label } from '../views/format.ts'
import { type Loose, text } from './loose.ts'

export interface CreditModel {
  when: string
  title: string
  /** The part: role and its size. */
  part: string | undefined
  /** Who made it and where: director, station, theatre. */
  made: string | undefined
  nominated: boolean
}

export interface CreditGroup {
  title: string
  credits: readonly CreditModel[]
}

const order = [
  'film',
  'television',
  'theatre',
  'audio',
  'internet',
  'commercial',
  'award',
  'primary_education',
  'education',
]

/** Credits by type; types nobody knew of yet come last, before "other". The order within a type is the person's own. */
export function creditGroups(vita: Loose<Vita> | null | undefined): CreditGroup[] {
  return Object.entries(vita ?? {})
    .toSorted(([a], [b]) => rank(a) - rank(b))
    .flatMap(([type, value]) => {
      const credits = (Array.isArray(value) ? value : []).filter(isCredit).map(creditModel)
      return credits.length === 0 ? [] : [{ title: label(type), credits }]
    })
}

function rank(type: string): number {
  if (type === 'other') return order.length + 1
  const place = order.indexOf(type)
  return place === -1 ? order.length : place
}

function isCredit(value: unknown): value is Loose<Credit> {
  return typeof value === 'object' && value !== null
}

function creditModel(credit: Loose<Credit>): CreditModel {
  const size = text(credit.role_type)
  const name = text(credit.name) ?? 'Untitled'
  const episode = text(credit.episode_name)
  return {
    when: credit.in_development === true ? 'In development' : years(credit),
    title: episode === undefined ? name : `${name}: ${episode}`,
    part: listed([text(credit.role), size && label(size).toLowerCase()]),
    made: listed([
      text(credit.info),
      credit.director ? `directed by ${credit.director}` : undefined,
      text(credit.station),
      text(credit.theater_name),
    ]),
    nominated: credit.award_nominated === true,
  }
}

function years({ year_from: from, year_to: to }: Loose<Credit>): string {
  const shown = [text(from), to === from ? undefined : text(to)].filter(Boolean)
  return shown.join('–')
}

function listed(parts: readonly (string | undefined)[]): string | undefined {
  return text(parts.filter(Boolean).join(', '))
}
