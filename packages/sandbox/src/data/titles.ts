import type { Random } from './random.ts'

const ADJECTIVES = [
  'Long',
  'Silent',
  'Last',
  'Borrowed',
  'Northern',
  'Second',
  'Paper',
  'Crooked',
  'Gentle',
  'Unfinished',
]
const NOUNS = [
  'Summer',
  'Harbour',
  'Witness',
  'Orchard',
  'Letter',
  'Frontier',
  'Neighbour',
  'Lighthouse',
  'Winter',
  'Tenant',
]
const PLACES = [
  'the River',
  'Saxony',
  'Trieste',
  'the Old Station',
  'Lake Garda',
  'Zagreb',
  'the North Sea',
  'Neukölln',
]
const GERMAN = [
  'Nachtzug',
  'Grenzland',
  'Die Schwestern',
  'Kein Wort',
  'Unter Nachbarn',
  'Eisblumen',
  'Das Geständnis',
]
const SERIES = [
  'Küstenwache Süd',
  'Revier 21',
  'Haus am Kanal',
  'Die Kanzlei',
  'Alpenglühen',
  'Praxis Dr. Winter',
  'Nordlicht',
]
const PLAYS = [
  'Die Möwe',
  'Woyzeck',
  'Antigone',
  'Ein Sommernachtstraum',
  'Kabale und Liebe',
  'Nora',
  'Der Kirschgarten',
]
const BRANDS = ['a bakery', 'a railway', 'a savings bank', 'a bicycle maker', 'an insurance', 'a museum']
const SCHOOLS = [
  'Drama school, Leipzig',
  'Academy of Performing Arts, Vienna',
  'Conservatoire, Lyon',
  'Camera acting workshop',
]
const AWARDS = ['Best Newcomer', 'Best Ensemble', 'Audience Award', 'Best Supporting Role']
const AUDIO = [
  'Radio drama: The Night Ferry',
  'Audiobook: Grenzland',
  'Dubbing: Northern Witness',
  'Podcast: Eisblumen',
]
const WEB_SERIES = ['Flurfunk', 'Second Screen', 'Küchenkabinett']
const EPISODES = ['Alte Freunde', 'Der Zeuge', 'Stille Wasser', 'Heimkehr', 'Falsche Fährte', 'Kaltes Licht']

export function filmTitle(random: Random): string {
  const shapes = [
    () => `The ${random.pick(ADJECTIVES)} ${random.pick(NOUNS)}`,
    () => `${random.pick(NOUNS)} by ${random.pick(PLACES)}`,
    () => withArticle(`${random.pick(NOUNS)} for Two`),
    () => random.pick(GERMAN),
  ]
  return random.pick(shapes)()
}

/** `a` or `an`. All words here are pronounced as they are spelt. */
function withArticle(phrase: string): string {
  return `${/^[AEIOU]/.test(phrase) ? 'An' : 'A'} ${phrase}`
}

export const seriesTitle = (random: Random): string => random.pick(SERIES)
export const episodeTitle = (random: Random): string => random.pick(EPISODES)
export const playTitle = (random: Random): string => random.pick(PLAYS)
export const commercialTitle = (random: Random): string => `Spot for ${random.pick(BRANDS)}`
export const schoolName = (random: Random): string => random.pick(SCHOOLS)
export const awardName = (random: Random): string => random.pick(AWARDS)
export const webSeriesTitle = (random: Random): string => random.pick(WEB_SERIES)
export const audioTitle = (random: Random): string => random.pick(AUDIO)
