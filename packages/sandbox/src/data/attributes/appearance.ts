import { labelTable, type LabelTable } from './label-table.ts'

export const EYE_COLOR: LabelTable = labelTable(`
  blau | blue | blau | bleus | azzurri | azules | niebieskie | albaștri | голубые | mavi
  braun | brown | braun | marron | castani | marrones | brązowe | căprui | карие | kahverengi
  grau | grey | grau | gris | grigi | grises | szare | cenușii | серые | gri
  grun | green | grün | verts | verdi | verdes | zielone | verzi | зелёные | yeşil
`)

export const HAIR_COLOR: LabelTable = labelTable(`
  blond | blond | blond | blonds | biondi | rubio | blond | blond | светлые | sarı
  braun | brown | braun | bruns | castani | castaño | brązowe | șaten | каштановые | kahverengi
  grau | grey | grau | gris | grigi | canoso | siwe | cărunt | седые | kır
  rot | red | rot | roux | rossi | pelirrojo | rude | roșcat | рыжие | kızıl
  schwarz | black | schwarz | noirs | neri | negro | czarne | negru | чёрные | siyah
`)

export const HAIR_LENGTH: LabelTable = labelTable(`
  kurz | short | kurz | courts | corti | corto | krótkie | scurt | короткие | kısa
  mittel | medium | mittel | mi-longs | medi | medio | średnie | mediu | средние | orta
  lang | long | lang | longs | lunghi | largo | długie | lung | длинные | uzun
`)

export const FIGURES: LabelTable = labelTable(`
  athletisch | athletic | athletisch | athlétique | atletica | atlética | atletyczna | atletică | атлетическое | atletik
  kraftig | sturdy | kräftig | robuste | robusta | robusta | mocna | robustă | крепкое | güçlü
  schlank | slim | schlank | mince | snella | delgada | szczupła | zveltă | стройное | ince
  sportlich | sporty | sportlich | sportive | sportiva | deportiva | sportowa | sportivă | спортивное | sportif
  vollschlank | full-figured | vollschlank | ronde | formosa | con curvas | pełna | plinuță | полное | balık etli
`)

export const PITCHES: LabelTable = labelTable(`
  sopran | Soprano | Sopran | soprano | soprano | soprano | sopran | soprană | сопрано | soprano
  mezzosopran | Mezzo-soprano | Mezzosopran | mezzo-soprano | mezzosoprano | mezzosoprano | mezzosopran | mezzosoprană | меццо-сопрано | mezzosoprano
  alt | Alto | Alt | alto | contralto | contralto | alt | alto | альт | alto
  tenor | Tenor | Tenor | ténor | tenore | tenor | tenor | tenor | тенор | tenor
  bariton | Baritone | Bariton | baryton | baritono | barítono | baryton | bariton | баритон | bariton
  bass | Bass | Bass | basse | basso | bajo | bas | bas | бас | bas
`)

export const ETHNIC_APPEARANCES: LabelTable = labelTable(`
  mitteleuropaisch | Central European | mitteleuropäisch | d’Europe centrale | centroeuropeo | centroeuropeo | środkowoeuropejski | central-european | среднеевропейский | Orta Avrupalı
  nordeuropaisch | Northern European | nordeuropäisch | d’Europe du Nord | nordeuropeo | del norte de Europa | północnoeuropejski | nord-european | североевропейский | Kuzey Avrupalı
  osteuropaisch | Eastern European | osteuropäisch | d’Europe de l’Est | esteuropeo | de Europa del Este | wschodnioeuropejski | est-european | восточноевропейский | Doğu Avrupalı
  sudeuropaisch | Southern European | südeuropäisch | d’Europe du Sud | sudeuropeo | del sur de Europa | południowoeuropejski | sud-european | южноевропейский | Güney Avrupalı
  turkisch | Turkish | türkisch | turc | turco | turco | turecki | turcesc | турецкий | Türk
`)

/** By number: profiles have them as strings, casting roles as integers. */
export const ETHNIC_BACKGROUND: LabelTable = labelTable(`
  6471 | White | weiß | blanche | bianca | blanca | biała | albă | белый | beyaz
  6472 | Black | schwarz | noire | nera | negra | czarna | neagră | чёрный | siyahi
  6473 | Asian | asiatisch | asiatique | asiatica | asiática | azjatycka | asiatică | азиатский | Asyalı
  6474 | Middle Eastern | nahöstlich | moyen-orientale | mediorientale | de Oriente Medio | bliskowschodnia | din Orientul Mijlociu | ближневосточный | Orta Doğulu
`)

export const ETHNIC_BACKGROUND_DETAILS: LabelTable = labelTable(`
  6501 | Alpine | alpenländisch | alpine | alpina | alpina | alpejska | alpină | альпийский | Alp
  6502 | Mediterranean | mediterran | méditerranéenne | mediterranea | mediterránea | śródziemnomorska | mediteraneană | средиземноморский | Akdenizli
  6503 | Baltic | baltisch | balte | baltica | báltica | bałtycka | baltică | балтийский | Baltık
  6504 | Anatolian | anatolisch | anatolienne | anatolica | anatolia | anatolijska | anatoliană | анатолийский | Anadolulu
`)
