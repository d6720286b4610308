/** The part of faker's locale data that is used: lists of names. Its generators are left alone, for they are singletons
 *  that a user's own tests may have seeded. */
interface NameLists {
  female: readonly string[]
  male: readonly string[]
  /** Family names, where the language has them by gender. */
  familyFemale: readonly string[]
  familyMale: readonly string[]
}

interface Entries {
  generic?: string[] | undefined
  female?: string[] | undefined
  male?: string[] | undefined
}

interface LocaleModule {
  faker: {
    rawDefinitions: {
      person?: { first_name?: Entries | null | undefined; last_name?: Entries | null | undefined } | undefined
    }
  }
}

/** Where actors of the sandbox come from, and how often. */
export const ORIGINS = {
  de: 34,
  fr: 9,
  it: 9,
  es: 7,
  pl: 7,
  en_GB: 9,
  ro: 6,
  tr: 8,
  el: 5,
  uk: 6,
} as const

export type Origin = keyof typeof ORIGINS

/** One locale module each, not faker's entry point: that one loads more than seventy. */
const LOADERS: Readonly<Record<Origin, () => Promise<LocaleModule>>> = {
  de: () => import('@faker-js/faker/locale/de'),
  fr: () => import('@faker-js/faker/locale/fr'),
  it: () => import('@faker-js/faker/locale/it'),
  es: () => import('@faker-js/faker/locale/es'),
  pl: () => import('@faker-js/faker/locale/pl'),
  en_GB: () => import('@faker-js/faker/locale/en_GB'),
  ro: () => import('@faker-js/faker/locale/ro'),
  tr: () => import('@faker-js/faker/locale/tr'),
  el: () => import('@faker-js/faker/locale/el'),
  uk: () => import('@faker-js/faker/locale/uk'),
}

export type Names = Readonly<Record<Origin, NameLists>>

export async function loadNames(): Promise<Names> {
  const [de, fr, it, es, pl, en_GB, ro, tr, el, uk] = await Promise.all([
    load('de'),
    load('fr'),
    load('it'),
    load('es'),
    load('pl'),
    load('en_GB'),
    load('ro'),
    load('tr'),
    load('el'),
    load('uk'),
  ])
  return { de, fr, it, es, pl, en_GB, ro, tr, el, uk }
}

async function load(origin: Origin): Promise<NameLists> {
  const { faker } = await LOADERS[origin]()
  const given = faker.rawDefinitions.person?.first_name
  const family = faker.rawDefinitions.person?.last_name
  return {
    female: given?.female ?? given?.generic ?? [],
    male: given?.male ?? given?.generic ?? [],
    familyFemale: family?.female ?? family?.generic ?? [],
    familyMale: family?.male ?? family?.generic ?? [],
  }
}
