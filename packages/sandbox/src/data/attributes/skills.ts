import { labelTable, type LabelTable } from './label-table.ts'

export const DANCES: LabelTable = labelTable(`
  ballett | Ballet | Ballett | ballet | balletto | ballet | balet | balet | балет | bale
  breakdance | Breakdance | Breakdance | breakdance | breakdance | breakdance | breakdance | breakdance | брейк-данс | breakdans
  flamenco | Flamenco | Flamenco | flamenco | flamenco | flamenco | flamenco | flamenco | фламенко | flamenko
  salsa | Salsa | Salsa | salsa | salsa | salsa | salsa | salsa | сальса | salsa
  stepptanz | Tap dance | Stepptanz | claquettes | tip tap | claqué | step | step | чечётка | step dansı
  tango | Tango | Tango | tango | tango | tango | tango | tango | танго | tango
  walzer | Waltz | Walzer | valse | valzer | vals | walc | vals | вальс | vals
`)

export const INSTRUMENTS: LabelTable = labelTable(`
  akkordeon | Accordion | Akkordeon | accordéon | fisarmonica | acordeón | akordeon | acordeon | аккордеон | akordeon
  bratsche | Viola | Bratsche | alto | viola | viola | altówka | violă | альт | viyola
  gitarre | Guitar | Gitarre | guitare | chitarra | guitarra | gitara | chitară | гитара | gitar
  klavier | Piano | Klavier | piano | pianoforte | piano | fortepian | pian | фортепиано | piyano
  querflote | Flute | Querflöte | flûte traversière | flauto traverso | flauta travesera | flet | flaut | флейта | yan flüt
  schlagzeug | Drums | Schlagzeug | batterie | batteria | batería | perkusja | tobe | ударные | davul
`)

export const SINGING: LabelTable = labelTable(`
  chanson | Chanson | Chanson | chanson | chanson | canción francesa | piosenka | șansonetă | шансон | şanson
  jazz | Jazz | Jazz | jazz | jazz | jazz | jazz | jazz | джаз | caz
  klassik | Classical | Klassik | classique | classico | clásico | klasyczny | clasic | классика | klasik
  musical | Musical | Musical | comédie musicale | musical | musical | musical | musical | мюзикл | müzikal
`)

export const SPORTS: LabelTable = labelTable(`
  boxen | Boxing | Boxen | boxe | pugilato | boxeo | boks | box | бокс | boks
  fechten | Fencing | Fechten | escrime | scherma | esgrima | szermierka | scrimă | фехтование | eskrim
  klettern | Climbing | Klettern | escalade | arrampicata | escalada | wspinaczka | escaladă | скалолазание | tırmanış
  reiten | Riding | Reiten | équitation | equitazione | equitación | jazda konna | echitație | верховая езда | binicilik
  schwimmen | Swimming | Schwimmen | natation | nuoto | natación | pływanie | înot | плавание | yüzme
  yoga | Yoga | Yoga | yoga | yoga | yoga | joga | yoga | йога | yoga
`)

export const SPECIAL_SKILLS: LabelTable = labelTable(`
  403 | Card tricks | Kartentricks | tours de cartes | giochi con le carte | trucos de cartas | sztuczki karciane | trucuri cu cărți | карточные фокусы | kart numaraları
  417 | Juggling | Jonglieren | jonglage | giocoleria | malabares | żonglowanie | jonglerie | жонглирование | jonglörlük
  428 | Stilt walking | Stelzenlaufen | échasses | trampoli | zancos | chodzenie na szczudłach | mers pe catalige | ходьба на ходулях | tahta bacak
`)

export const DRIVERS_LICENSES: LabelTable = labelTable(`
  motorrad-klasse-a | Motorcycle | Motorrad (Klasse A) | moto | motocicletta | motocicleta | motocykl | motocicletă | мотоцикл | motosiklet
  pkw-klasse-b-be | Car | PKW (Klasse B/BE) | voiture | automobile | turismo | samochód osobowy | autoturism | легковой автомобиль | otomobil
  lkw-klasse-c | Truck | LKW (Klasse C) | poids lourd | autocarro | camión | ciężarówka | camion | грузовик | kamyon
`)

export const LICENSES: LabelTable = labelTable(`
  segelschein | Sailing licence | Segelschein | permis voile | patente nautica a vela | licencia de vela | patent żeglarski | brevet de navigație cu vele | права на парусное судно | yelken belgesi
  tauchschein | Diving licence | Tauchschein | brevet de plongée | brevetto subacqueo | licencia de buceo | patent nurka | brevet de scufundări | удостоверение дайвера | dalış belgesi
`)
