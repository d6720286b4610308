import { labelTable, type LabelTable } from './label-table.ts'

export const ROLE_TYPE: LabelTable = labelTable(`
  leading | Leading role | Hauptrolle | rôle principal | ruolo principale | papel protagonista | rola główna | rol principal | главная роль | başrol
  supporting | Supporting role | Nebenrolle | second rôle | ruolo secondario | papel secundario | rola drugoplanowa | rol secundar | роль второго плана | yardımcı rol
  episode_featured_part | Featured part in an episode | Episodenrolle | rôle épisodique | ruolo in un episodio | papel episódico | rola epizodyczna | rol episodic | роль в эпизоде | bölüm rolü
`)

export const TYPE_GENRE: LabelTable = labelTable(`
  crime | Crime | Krimi | policier | poliziesco | policíaco | kryminał | polițist | детектив | polisiye
  drama | Drama | Drama | drame | drammatico | drama | dramat | dramă | драма | dram
  comedy | Comedy | Komödie | comédie | commedia | comedia | komedia | comedie | комедия | komedi
  documentary | Documentary | Dokumentarfilm | documentaire | documentario | documental | dokument | documentar | документальный фильм | belgesel
`)

export const THEATER_ENGAGEMENT_TYPE: LabelTable = labelTable(`
  ensemble | Ensemble member | Ensemblemitglied | membre de la troupe | membro della compagnia | miembro de la compañía | członek zespołu | membru al trupei | член труппы | kadrolu
  guest | Guest | Gast | en invité | ospite | invitado | gościnnie | invitat | приглашённый артист | konuk
`)

export const CASTING_TYPE: LabelTable = labelTable(`
  breakdown | Breakdown | Ausschreibung | appel à candidatures | bando | convocatoria | ogłoszenie | anunț | объявление | ilan
  ecasting | E-casting | E-Casting | e-casting | e-casting | e-casting | e-casting | e-casting | онлайн-кастинг | e-casting
  studio_casting | Studio casting | Studiocasting | casting en studio | casting in studio | casting en estudio | casting w studiu | casting în studio | кастинг в студии | stüdyo seçmesi
`)

export const PRODUCTION_FORMAT: LabelTable = labelTable(`
  feature_film | Feature film | Kinofilm | long métrage | lungometraggio | largometraje | film fabularny | lungmetraj | полнометражный фильм | uzun metraj
  tv_series | TV series | Fernsehserie | série télévisée | serie televisiva | serie de televisión | serial telewizyjny | serial TV | телесериал | televizyon dizisi
  short_film | Short film | Kurzfilm | court métrage | cortometraggio | cortometraje | film krótkometrażowy | scurtmetraj | короткометражный фильм | kısa film
  commercial | Commercial | Werbespot | film publicitaire | spot pubblicitario | anuncio | reklama | reclamă | рекламный ролик | reklam filmi
  theatre | Theatre | Theater | théâtre | teatro | teatro | teatr | teatru | театр | tiyatro
`)

export const CONTRACT_TYPE: LabelTable = labelTable(`
  paid | Paid | bezahlt | rémunéré | retribuito | remunerado | płatne | plătit | оплачивается | ücretli
  deferred | Deferred payment | Rückstellung | paiement différé | pagamento differito | pago diferido | płatność odroczona | plată amânată | отложенная оплата | ertelenmiş ödeme
  unpaid | Unpaid | unbezahlt | non rémunéré | non retribuito | no remunerado | bezpłatne | neplătit | без оплаты | ücretsiz
`)
