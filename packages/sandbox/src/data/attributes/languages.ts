import { labelTable, type LabelTable } from './label-table.ts'

export const LANGUAGES: LabelTable = labelTable(`
  tschechisch | Czech | Tschechisch | tchèque | ceco | checo | czeski | cehă | чешский | Çekçe
  deutsch | German | Deutsch | allemand | tedesco | alemán | niemiecki | germană | немецкий | Almanca
  griechisch | Greek | Griechisch | grec | greco | griego | grecki | greacă | греческий | Yunanca
  englisch | English | Englisch | anglais | inglese | inglés | angielski | engleză | английский | İngilizce
  franzosisch | French | Französisch | français | francese | francés | francuski | franceză | французский | Fransızca
  schweizerdeutsch | Swiss German | Schweizerdeutsch | suisse allemand | svizzero tedesco | alemán suizo | szwajcarski niemiecki | germană elvețiană | швейцарский немецкий | İsviçre Almancası
  italienisch | Italian | Italienisch | italien | italiano | italiano | włoski | italiană | итальянский | İtalyanca
  niederlandisch | Dutch | Niederländisch | néerlandais | olandese | neerlandés | niderlandzki | neerlandeză | нидерландский | Felemenkçe
  polnisch | Polish | Polnisch | polonais | polacco | polaco | polski | poloneză | польский | Lehçe
  portugiesisch | Portuguese | Portugiesisch | portugais | portoghese | portugués | portugalski | portugheză | португальский | Portekizce
  rumanisch | Romanian | Rumänisch | roumain | rumeno | rumano | rumuński | română | румынский | Rumence
  russisch | Russian | Russisch | russe | russo | ruso | rosyjski | rusă | русский | Rusça
  spanisch | Spanish | Spanisch | espagnol | spagnolo | español | hiszpański | spaniolă | испанский | İspanyolca
  schwedisch | Swedish | Schwedisch | suédois | svedese | sueco | szwedzki | suedeză | шведский | İsveççe
  turkisch | Turkish | Türkisch | turc | turco | turco | turecki | turcă | турецкий | Türkçe
  ukrainisch | Ukrainian | Ukrainisch | ukrainien | ucraino | ucraniano | ukraiński | ucraineană | украинский | Ukraynaca
`)

/** Which of them a filter asks for: ISO 639-2, where some languages have two codes. */
export const LANGUAGE_CODES: Readonly<Record<string, string>> = {
  ces: 'tschechisch',
  cze: 'tschechisch',
  deu: 'deutsch',
  ger: 'deutsch',
  ell: 'griechisch',
  gre: 'griechisch',
  eng: 'englisch',
  fra: 'franzosisch',
  fre: 'franzosisch',
  gsw: 'schweizerdeutsch',
  ita: 'italienisch',
  nld: 'niederlandisch',
  dut: 'niederlandisch',
  pol: 'polnisch',
  por: 'portugiesisch',
  ron: 'rumanisch',
  rum: 'rumanisch',
  rus: 'russisch',
  spa: 'spanisch',
  swe: 'schwedisch',
  tur: 'turkisch',
  ukr: 'ukrainisch',
}

/** By ISO 3166-1. */
export const NATIONALITIES: LabelTable = labelTable(`
  AT | Austrian | Österreichisch | autrichienne | austriaca | austriaca | austriackie | austriacă | Австрия | Avusturya
  CH | Swiss | Schweizerisch | suisse | svizzera | suiza | szwajcarskie | elvețiană | Швейцария | İsviçre
  DE | German | Deutsch | allemande | tedesca | alemana | niemieckie | germană | Германия | Almanya
  ES | Spanish | Spanisch | espagnole | spagnola | española | hiszpańskie | spaniolă | Испания | İspanya
  FR | French | Französisch | française | francese | francesa | francuskie | franceză | Франция | Fransa
  GB | British | Britisch | britannique | britannica | británica | brytyjskie | britanică | Великобритания | Birleşik Krallık
  GR | Greek | Griechisch | grecque | greca | griega | greckie | greacă | Греция | Yunanistan
  IT | Italian | Italienisch | italienne | italiana | italiana | włoskie | italiană | Италия | İtalya
  PL | Polish | Polnisch | polonaise | polacca | polaca | polskie | poloneză | Польша | Polonya
  RO | Romanian | Rumänisch | roumaine | rumena | rumana | rumuńskie | română | Румыния | Romanya
  TR | Turkish | Türkisch | turque | turca | turca | tureckie | turcă | Турция | Türkiye
  UA | Ukrainian | Ukrainisch | ukrainienne | ucraina | ucraniana | ukraińskie | ucraineană | Украина | Ukrayna
`)

export const DIALECTS: LabelTable = labelTable(`
  bayerisch | Bavarian | Bayerisch | bavarois | bavarese | bávaro | bawarski | bavarez | баварский | Bavyera ağzı
  berlinerisch | Berlin dialect | Berlinerisch | berlinois | berlinese | berlinés | berliński | berlinez | берлинский | Berlin ağzı
  kolsch | Cologne dialect | Kölsch | dialecte de Cologne | dialetto di Colonia | dialecto de Colonia | koloński | dialectul din Köln | кёльнский | Köln ağzı
  norddeutsch | North German | Norddeutsch | allemand du Nord | tedesco del nord | alemán del norte | północnoniemiecki | german de nord | северонемецкий | Kuzey Almanya ağzı
  sachsisch | Saxon | Sächsisch | saxon | sassone | sajón | saksoński | saxon | саксонский | Saksonya ağzı
  schwabisch | Swabian | Schwäbisch | souabe | svevo | suabo | szwabski | șvăbesc | швабский | Şvab ağzı
  wienerisch | Viennese | Wienerisch | viennois | viennese | vienés | wiedeński | vienez | венский | Viyana ağzı
`)

export const ACCENTS: LabelTable = labelTable(`
  amerikanisch | American | Amerikanisch | américain | americano | estadounidense | amerykański | american | американский | Amerikan
  britisch | British | Britisch | britannique | britannico | británico | brytyjski | britanic | британский | Britanya
  franzosisch | French | Französisch | français | francese | francés | francuski | francez | французский | Fransız
  irisch | Irish | Irisch | irlandais | irlandese | irlandés | irlandzki | irlandez | ирландский | İrlanda
  italienisch | Italian | Italienisch | italien | italiano | italiano | włoski | italian | итальянский | İtalyan
  polnisch | Polish | Polnisch | polonais | polacco | polaco | polski | polonez | польский | Polonya
  russisch | Russian | Russisch | russe | russo | ruso | rosyjski | rusesc | русский | Rus
`)
