import { labelTable, type LabelTable } from './label-table.ts'

export const MAIN_PROFESSION: LabelTable = labelTable(`
  actor | Actor | Schauspieler*in | acteur·rice | attore/attrice | actor/actriz | aktor/ka | actor/actriță | актёр/актриса | oyuncu
  performer | Performer | Performer*in | performeur·euse | performer | performer | performer/ka | performer | перформер | performans sanatçısı
  young_actor | Young actor | Nachwuchsdarsteller*in | jeune acteur·rice | giovane attore/attrice | actor/actriz joven | młody/a aktor/ka | actor/actriță tânăr/ă | юный актёр/актриса | genç oyuncu
`)

export const PROFESSIONS: LabelTable = labelTable(`
  moderator | Presenter | Moderator*in | animateur·rice | presentatore/trice | presentador/a | prezenter/ka | prezentator/are | ведущий/ая | sunucu
  nachwuchsdarsteller | Young actor | Nachwuchsdarsteller*in | jeune acteur·rice | giovane attore/attrice | actor/actriz joven | młody/a aktor/ka | actor/actriță tânăr/ă | юный актёр/актриса | genç oyuncu
  schauspieler | Actor | Schauspieler*in | acteur·rice | attore/attrice | actor/actriz | aktor/ka | actor/actriță | актёр/актриса | oyuncu
  synchronsprecher | Voice actor | Synchronsprecher*in | doubleur·euse | doppiatore/trice | actor/actriz de doblaje | lektor/ka | actor/actriță de dublaj | актёр/актриса дубляжа | seslendirme sanatçısı
  regie | Director | Regie | réalisation | regia | dirección | reżyseria | regie | режиссура | yönetmen
  autor | Writer | Drehbuch | scénario | sceneggiatura | guion | scenariusz | scenariu | сценарий | senarist
  kamera | Camera | Kamera | image | fotografia | fotografía | zdjęcia | imagine | операторская работа | görüntü yönetmeni
  komponist | Composer | Komposition | composition | musiche | composición | muzyka | compoziție | композитор | besteci
  dramaturg | Dramaturge | Dramaturgie | dramaturgie | drammaturgia | dramaturgia | dramaturgia | dramaturgie | драматургия | dramaturg
  schnitt | Editing | Schnitt | montage | montaggio | montaje | montaż | montaj | монтаж | kurgu
`)

export const UNIONS: LabelTable = labelTable(`
  bffs | BFFS | BFFS | BFFS | BFFS | BFFS | BFFS | BFFS | BFFS | BFFS
  equity | Equity | Equity | Equity | Equity | Equity | Equity | Equity | Equity | Equity
  gdba | GDBA | GDBA | GDBA | GDBA | GDBA | GDBA | GDBA | GDBA | GDBA
`)

export const WORKING_PERMITS: LabelTable = labelTable(`
  EU-27 | European Union | Europäische Union | Union européenne | Unione europea | Unión Europea | Unia Europejska | Uniunea Europeană | Европейский союз | Avrupa Birliği
  CH | Switzerland | Schweiz | Suisse | Svizzera | Suiza | Szwajcaria | Elveția | Швейцария | İsviçre
  GB | United Kingdom | Vereinigtes Königreich | Royaume-Uni | Regno Unito | Reino Unido | Wielka Brytania | Regatul Unit | Великобритания | Birleşik Krallık
  US | United States | USA | États-Unis | Stati Uniti | Estados Unidos | Stany Zjednoczone | Statele Unite | США | ABD
`)

export const AGENCY_CATEGORIES: LabelTable = labelTable(`
  acting_agency | Acting agency | Schauspielagentur | agence d’acteurs | agenzia per attori | agencia de actores | agencja aktorska | agenție de actori | актёрское агентство | oyuncu ajansı
  advertising | Advertising | Werbung | publicité | pubblicità | publicidad | reklama | publicitate | реклама | reklam
  artist_management | Artist management | Künstlermanagement | gestion d’artistes | management artistico | gestión de artistas | management artystyczny | impresariat | менеджмент артистов | sanatçı yönetimi
  model_agency | Model agency | Modelagentur | agence de mannequins | agenzia di modelli | agencia de modelos | agencja modelek | agenție de modele | модельное агентство | model ajansı
  people_agency | People agency | Peopleagentur | agence de figurants | agenzia di volti | agencia de figuración | agencja statystów | agenție de figuranți | агентство массовки | figüran ajansı
  pr | PR | PR | relations presse | ufficio stampa | relaciones públicas | PR | PR | PR | halkla ilişkiler
  voice_agency | Voice agency | Sprecheragentur | agence de voix | agenzia di voci | agencia de voces | agencja lektorska | agenție de voci | агентство дикторов | seslendirme ajansı
  young_talent_agency | Young talent agency | Nachwuchsagentur | agence de jeunes talents | agenzia per giovani talenti | agencia de jóvenes talentos | agencja młodych talentów | agenție de tinere talente | агентство юных талантов | genç yetenek ajansı
`)

export const REGIONS: LabelTable = labelTable(`
  dach | Germany, Austria, Switzerland | DACH | Allemagne, Autriche, Suisse | Germania, Austria, Svizzera | Alemania, Austria, Suiza | Niemcy, Austria, Szwajcaria | Germania, Austria, Elveția | Германия, Австрия, Швейцария | Almanya, Avusturya, İsviçre
  europe | Europe | Europa | Europe | Europa | Europa | Europa | Europa | Европа | Avrupa
  worldwide | Worldwide | weltweit | monde entier | in tutto il mondo | todo el mundo | cały świat | mondial | весь мир | dünya çapında
`)
