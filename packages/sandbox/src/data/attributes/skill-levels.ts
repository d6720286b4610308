import { labelTable, type LabelTable } from './label-table.ts'

/** How well somebody does something. The values are slugs as the API has them, mostly German. */
export const SKILL: LabelTable = labelTable(`
  grundkenntnisse | basic | Grundkenntnisse | notions | nozioni di base | básico | podstawy | de bază | базовый уровень | temel
  kann | can do | kann | pratique | so farlo | sé hacerlo | umiem | mă descurc | умею | yapabilir
  gut | good | gut | bon | buono | bueno | dobrze | bine | хорошо | iyi
  professionell | professional | professionell | professionnel | professionale | profesional | zawodowo | profesionist | профессионально | profesyonel
`)

export const LANGUAGE_SKILL: LabelTable = labelTable(`
  grundkenntnisse | basic | Grundkenntnisse | notions | nozioni di base | básico | podstawowy | de bază | базовый | temel
  gut | good | gut | bon | buono | bueno | dobry | bun | хороший | iyi
  fliessend | fluent | fließend | courant | fluente | fluido | biegły | fluent | свободно | akıcı
  bilingual | bilingual | zweisprachig | bilingue | bilingue | bilingüe | dwujęzyczny | bilingv | двуязычный | iki dilli
  muttersprachlich | native | Muttersprache | langue maternelle | madrelingua | nativo | ojczysty | limbă maternă | родной | anadil
`)
