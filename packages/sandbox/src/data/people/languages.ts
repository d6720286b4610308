import type { Origin } from '../names/index.ts'
import type { Random } from '../random.ts'

const NATIVE: Readonly<Record<Origin, string>> = {
  de: 'deutsch',
  fr: 'franzosisch',
  it: 'italienisch',
  es: 'spanisch',
  pl: 'polnisch',
  en_GB: 'englisch',
  ro: 'rumanisch',
  tr: 'turkisch',
  el: 'griechisch',
  uk: 'ukrainisch',
}

const LEARNT = [
  ...['deutsch', 'englisch', 'franzosisch', 'italienisch', 'spanisch', 'polnisch', 'portugiesisch'],
  ...['niederlandisch', 'russisch', 'turkisch', 'schwedisch', 'tschechisch', 'schweizerdeutsch'],
]

const LEVELS = { grundkenntnisse: 30, gut: 30, fliessend: 30, bilingual: 5 }

/** Languages with their levels, the first one native. */
export function createLanguages(origin: Origin, random: Random): [language: string, level: string][] {
  const native = NATIVE[origin]
  const languages: [string, string][] = [[native, 'muttersprachlich']]
  for (const language of random.sample(LEARNT, random.integer(1, 4))) {
    if (language === native) continue
    languages.push([language, random.weighted(LEVELS)])
  }
  return languages
}
