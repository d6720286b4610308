import { de } from './de.ts'
import { el } from './el.ts'
import { en_GB } from './en-gb.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { pl } from './pl.ts'
import { ro } from './ro.ts'
import { tr } from './tr.ts'
import { uk } from './uk.ts'
import type { NameLists } from './name-lists.ts'

/** Where people of the sandbox come from, and how often. */
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

export const NAMES: Readonly<Record<Origin, NameLists>> = { de, fr, it, es, pl, en_GB, ro, tr, el, uk }
