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

/** language → level, the first one native. */
export function createLanguages(origin: Origin, random: Random): Record<string, string> {
  const native = NATIVE[origin]
  const languages: Record<string, string> = { [native]: 'muttersprachlich' }
  for (const language of random.sample(LEARNT, random.integer(1, 4))) {
    if (language === native) continue
    languages[language] = random.weighted({ grundkenntnisse: 30, gut: 30, fliessend: 30, bilingual: 5 })
  }
  return languages
}
