/** A closed list: value → label in English and German. The values are slugs as the API has them, mostly German. */
export type LabelList = Readonly<Record<string, readonly [en: string, de: string]>>

const SKILL: LabelList = {
  grundkenntnisse: ['basic', 'Grundkenntnisse'],
  kann: ['can do', 'kann'],
  gut: ['good', 'gut'],
  professionell: ['professional', 'professionell'],
}

const LANGUAGE_SKILL: LabelList = {
  grundkenntnisse: ['basic', 'Grundkenntnisse'],
  gut: ['good', 'gut'],
  fliessend: ['fluent', 'fließend'],
  bilingual: ['bilingual', 'zweisprachig'],
  muttersprachlich: ['native', 'Muttersprache'],
}

const LANGUAGES: LabelList = {
  ces: ['Czech', 'Tschechisch'],
  deu: ['German', 'Deutsch'],
  ell: ['Greek', 'Griechisch'],
  eng: ['English', 'Englisch'],
  fra: ['French', 'Französisch'],
  gsw: ['Swiss German', 'Schweizerdeutsch'],
  ita: ['Italian', 'Italienisch'],
  nld: ['Dutch', 'Niederländisch'],
  pol: ['Polish', 'Polnisch'],
  por: ['Portuguese', 'Portugiesisch'],
  ron: ['Romanian', 'Rumänisch'],
  rus: ['Russian', 'Russisch'],
  spa: ['Spanish', 'Spanisch'],
  swe: ['Swedish', 'Schwedisch'],
  tur: ['Turkish', 'Türkisch'],
  ukr: ['Ukrainian', 'Ukrainisch'],
}

const GENDERS: LabelList = {
  female: ['female', 'weiblich'],
  male: ['male', 'männlich'],
  transgender_female: ['transgender female', 'transgender weiblich'],
  transgender_male: ['transgender male', 'transgender männlich'],
  non_binary: ['non-binary', 'nicht-binär'],
  custom: ['other', 'andere'],
}

/** What `GET /attributes` names and `GET /attributes/{key}` shows, and what profiles are generated from. */
export const ATTRIBUTES = {
  accent_skill: SKILL,
  accents: {
    amerikanisch: ['American', 'Amerikanisch'],
    britisch: ['British', 'Britisch'],
    franzosisch: ['French', 'Französisch'],
    irisch: ['Irish', 'Irisch'],
    italienisch: ['Italian', 'Italienisch'],
    polnisch: ['Polish', 'Polnisch'],
    russisch: ['Russian', 'Russisch'],
  },
  dance_skill: SKILL,
  dances: {
    ballett: ['Ballet', 'Ballett'],
    breakdance: ['Breakdance', 'Breakdance'],
    flamenco: ['Flamenco', 'Flamenco'],
    salsa: ['Salsa', 'Salsa'],
    stepptanz: ['Tap dance', 'Stepptanz'],
    tango: ['Tango', 'Tango'],
    walzer: ['Waltz', 'Walzer'],
  },
  dialect_skill: SKILL,
  dialects: {
    bayerisch: ['Bavarian', 'Bayerisch'],
    berlinerisch: ['Berlin dialect', 'Berlinerisch'],
    kolsch: ['Cologne dialect', 'Kölsch'],
    norddeutsch: ['North German', 'Norddeutsch'],
    sachsisch: ['Saxon', 'Sächsisch'],
    schwabisch: ['Swabian', 'Schwäbisch'],
    wienerisch: ['Viennese', 'Wienerisch'],
  },
  drivers_licenses: {
    'motorrad-klasse-a': ['Motorcycle', 'Motorrad (Klasse A)'],
    'pkw-klasse-b-be': ['Car', 'PKW (Klasse B/BE)'],
    'lkw-klasse-c': ['Truck', 'LKW (Klasse C)'],
  },
  ethnic_appearances: {
    mitteleuropaisch: ['Central European', 'mitteleuropäisch'],
    nordeuropaisch: ['Northern European', 'nordeuropäisch'],
    osteuropaisch: ['Eastern European', 'osteuropäisch'],
    sudeuropaisch: ['Southern European', 'südeuropäisch'],
    turkisch: ['Turkish', 'türkisch'],
  },
  ethnic_background: { '6471': ['White', 'weiß'], '6474': ['Middle Eastern', 'nahöstlich'] },
  eye_color: {
    blau: ['blue', 'blau'],
    braun: ['brown', 'braun'],
    grau: ['grey', 'grau'],
    grun: ['green', 'grün'],
  },
  figures: {
    athletisch: ['athletic', 'athletisch'],
    kraftig: ['sturdy', 'kräftig'],
    schlank: ['slim', 'schlank'],
    sportlich: ['sporty', 'sportlich'],
    vollschlank: ['full-figured', 'vollschlank'],
  },
  gender: { f: ['female', 'weiblich'], m: ['male', 'männlich'], i: ['diverse', 'divers'] },
  gender_new: GENDERS,
  gender_searchability: GENDERS,
  hair_color: {
    blond: ['blond', 'blond'],
    braun: ['brown', 'braun'],
    grau: ['grey', 'grau'],
    rot: ['red', 'rot'],
    schwarz: ['black', 'schwarz'],
  },
  hair_length: {
    kurz: ['short', 'kurz'],
    mittel: ['medium', 'mittel'],
    lang: ['long', 'lang'],
  },
  instrument_skill: SKILL,
  instruments: {
    akkordeon: ['Accordion', 'Akkordeon'],
    bratsche: ['Viola', 'Bratsche'],
    gitarre: ['Guitar', 'Gitarre'],
    klavier: ['Piano', 'Klavier'],
    querflote: ['Flute', 'Querflöte'],
    schlagzeug: ['Drums', 'Schlagzeug'],
  },
  language_skill: LANGUAGE_SKILL,
  languages: LANGUAGES,
  licenses: {
    segelschein: ['Sailing licence', 'Segelschein'],
    tauchschein: ['Diving licence', 'Tauchschein'],
  },
  main_profession: {
    actor: ['Actor', 'Schauspieler*in'],
    performer: ['Performer', 'Performer*in'],
    young_actor: ['Young actor', 'Nachwuchsdarsteller*in'],
  },
  nationalities: {
    AT: ['Austrian', 'Österreichisch'],
    CH: ['Swiss', 'Schweizerisch'],
    DE: ['German', 'Deutsch'],
    ES: ['Spanish', 'Spanisch'],
    FR: ['French', 'Französisch'],
    GB: ['British', 'Britisch'],
    GR: ['Greek', 'Griechisch'],
    IT: ['Italian', 'Italienisch'],
    PL: ['Polish', 'Polnisch'],
    RO: ['Romanian', 'Rumänisch'],
    TR: ['Turkish', 'Türkisch'],
    UA: ['Ukrainian', 'Ukrainisch'],
  },
  pitches: {
    sopran: ['Soprano', 'Sopran'],
    mezzosopran: ['Mezzo-soprano', 'Mezzosopran'],
    alt: ['Alto', 'Alt'],
    tenor: ['Tenor', 'Tenor'],
    bariton: ['Baritone', 'Bariton'],
    bass: ['Bass', 'Bass'],
  },
  professions: {
    moderator: ['Presenter', 'Moderator*in'],
    nachwuchsdarsteller: ['Young actor', 'Nachwuchsdarsteller*in'],
    schauspieler: ['Actor', 'Schauspieler*in'],
    synchronsprecher: ['Voice actor', 'Synchronsprecher*in'],
  },
  role_type: {
    leading: ['Leading role', 'Hauptrolle'],
    supporting: ['Supporting role', 'Nebenrolle'],
    episode_featured_part: ['Featured part in an episode', 'Episodenrolle'],
  },
  singing: {
    chanson: ['Chanson', 'Chanson'],
    jazz: ['Jazz', 'Jazz'],
    klassik: ['Classical', 'Klassik'],
    musical: ['Musical', 'Musical'],
  },
  singing_skill: SKILL,
  special_skills: { '403': ['Card tricks', 'Kartentricks'], '417': ['Juggling', 'Jonglieren'] },
  sport_skill: SKILL,
  sports: {
    boxen: ['Boxing', 'Boxen'],
    fechten: ['Fencing', 'Fechten'],
    klettern: ['Climbing', 'Klettern'],
    reiten: ['Riding', 'Reiten'],
    schwimmen: ['Swimming', 'Schwimmen'],
    yoga: ['Yoga', 'Yoga'],
  },
  unions: { bffs: ['BFFS', 'BFFS'], equity: ['Equity', 'Equity'], gdba: ['GDBA', 'GDBA'] },
  working_permits: {
    'EU-27': ['European Union', 'Europäische Union'],
    CH: ['Switzerland', 'Schweiz'],
    GB: ['United Kingdom', 'Vereinigtes Königreich'],
    US: ['United States', 'USA'],
  },
} as const satisfies Readonly<Record<string, LabelList>>

export type ListName = keyof typeof ATTRIBUTES

/** The values of a list, as they are listed here. */
export function valuesOf(list: ListName): string[] {
  return Object.keys(ATTRIBUTES[list])
}

export function isListName(name: string): name is ListName {
  return Object.hasOwn(ATTRIBUTES, name)
}

/** English and German are there; every other locale gets the English labels. */
export function labelsOf(list: ListName, locale: string | undefined): Record<string, string> {
  const labels: LabelList = ATTRIBUTES[list]
  const language = locale === 'de' ? 1 : 0
  return Object.fromEntries(Object.entries(labels).map(([value, label]) => [value, label[language]]))
}
