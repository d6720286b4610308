import { labelTable, type LabelTable } from './label-table.ts'

export const GENDER: LabelTable = labelTable(`
  f | female | weiblich | féminin | femminile | femenino | kobieta | feminin | женский | kadın
  m | male | männlich | masculin | maschile | masculino | mężczyzna | masculin | мужской | erkek
  i | diverse | divers | divers | altro | diverso | inna | divers | иной | diğer
`)

export const GENDER_NEW: LabelTable = labelTable(`
  female | female | weiblich | femme | donna | mujer | kobieta | femeie | женщина | kadın
  male | male | männlich | homme | uomo | hombre | mężczyzna | bărbat | мужчина | erkek
  transgender_female | transgender female | transgender weiblich | femme transgenre | donna transgender | mujer transgénero | transpłciowa kobieta | femeie transgen | трансгендерная женщина | trans kadın
  transgender_male | transgender male | transgender männlich | homme transgenre | uomo transgender | hombre transgénero | transpłciowy mężczyzna | bărbat transgen | трансгендерный мужчина | trans erkek
  non_binary | non-binary | nicht-binär | non binaire | non binario | no binario | niebinarna | nonbinar | небинарный | ikili olmayan
  custom | other | andere | autre | altro | otro | inna | altul | другое | diğer
`)
