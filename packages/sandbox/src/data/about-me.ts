import type { Random } from './random.ts'

const SENTENCES: readonly (readonly [en: string, de: string])[] = [
  [
    'Grew up between two languages and three theatres.',
    'Zwischen zwei Sprachen und drei Theatern aufgewachsen.',
  ],
  ['Likes long takes and early call times.', 'Mag lange Einstellungen und frühe Drehtage.'],
  ['Trained as a carpenter before drama school.', 'Vor der Schauspielschule Tischler gelernt.'],
  [
    'Works on stage, in front of the camera and at the microphone.',
    'Steht auf der Bühne, vor der Kamera und am Mikrofon.',
  ],
  ['Rides, fences & cooks; happy to learn the rest.', 'Reitet, ficht & kocht; lernt den Rest gern dazu.'],
]

/** In English always, in German mostly, in no other language: a missing translation is null. */
export function createAboutMe(random: Random, locale: string | undefined): string | null {
  const sentences = random.sample(SENTENCES, random.integer(1, 2))
  const translated = random.chance(0.7)
  if (locale === undefined || locale === 'en') return sentences.map(([en]) => en).join(' ')
  return locale === 'de' && translated ? sentences.map(([, de]) => de).join(' ') : null
}

export function toHtml(text: string | null): string | null {
  return text === null ? null : `<p>${escapeHtml(text)}</p>`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** For text and for attributes in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
}
