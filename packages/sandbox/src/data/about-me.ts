import { labelTable, LOCALES, localeOf } from './attributes/label-table.ts'
import type { Random } from './random.ts'

const SENTENCES = labelTable(`
  theatres | Grew up between two languages and three theatres. | Zwischen zwei Sprachen und drei Theatern aufgewachsen. | A grandi entre deux langues et trois théâtres. | Cresce tra due lingue e tre teatri. | Creció entre dos idiomas y tres teatros. | Dorastanie między dwoma językami i trzema teatrami. | O copilărie între două limbi și trei teatre. | Детство между двумя языками и тремя театрами. | İki dil ve üç tiyatro arasında büyüdü.
  takes | Likes long takes and early call times. | Mag lange Einstellungen und frühe Drehtage. | Aime les plans-séquences et les tournages matinaux. | Ama i piani sequenza e le convocazioni all’alba. | Le gustan los planos largos y madrugar. | Długie ujęcia i wczesne poranki na planie. | Îi plac cadrele lungi și diminețile devreme. | Любит длинные кадры и ранние съёмки. | Uzun planları ve erken saatleri sever.
  carpenter | Trained as a carpenter before drama school. | Vor der Schauspielschule Tischler gelernt. | Menuiserie d’abord, école de théâtre ensuite. | Prima falegname, poi scuola di recitazione. | Carpintería primero, escuela de arte dramático después. | Najpierw stolarstwo, potem szkoła teatralna. | Întâi tâmplărie, apoi școala de teatru. | Сначала столярное дело, потом театральная школа. | Önce marangozluk, sonra tiyatro okulu.
  microphone | Works on stage, in front of the camera and at the microphone. | Steht auf der Bühne, vor der Kamera und am Mikrofon. | Sur scène, devant la caméra et au micro. | Sul palco, davanti alla camera e al microfono. | En escena, ante la cámara y al micrófono. | Na scenie, przed kamerą i przy mikrofonie. | Pe scenă, în fața camerei și la microfon. | На сцене, перед камерой и у микрофона. | Sahnede, kamera önünde ve mikrofon başında.
  riding | Rides, fences & cooks; happy to learn the rest. | Reitet, ficht & kocht; lernt den Rest gern dazu. | Équitation, escrime & cuisine ; apprend volontiers le reste. | Equitazione, scherma & cucina; il resto si impara. | Equitación, esgrima & cocina; lo demás se aprende. | Konie, szermierka & kuchnia; reszty chętnie się nauczę. | Echitație, scrimă & gătit; restul se învață. | Верховая езда, фехтование & кухня; остальному научусь. | Binicilik, eskrim & mutfak; gerisini öğrenir.
`)

/** What some write, and what software meets seldom. */
const UNUSUAL = [
  '',
  ' ',
  '🎭🎬 Actress • Singer • 👩🏽‍🎤 she/her',
  'الممثلة من بيروت، تعمل بين برلين وباريس.\nWorks in Arabic, French & German.',
  '演员。在柏林和上海之间生活。',
  'ישנם סרטים, ויש תיאטרון.',
  'One line.\n\nAnother after an empty one.\n\t– and a tab.',
  'Long takes. '.repeat(600).trim(),
]

/**
 * In English always, in German mostly, in another language now and then: a missing translation is null. What is unusual
 * is the same in every language.
 *
 * @param ordinary nothing unusual
 */
export function createAboutMe(random: Random, locale: string | undefined, ordinary = false): string | null {
  if (random.chance(0.08) && !ordinary) return random.pick(UNUSUAL)
  const sentences = random.sample([...SENTENCES.values()], random.integer(1, 2))
  const chances = LOCALES.map((name) => random.chance(name === 'en' ? 1 : name === 'de' ? 0.7 : 0.25))
  const column = LOCALES.indexOf(localeOf(locale))
  return chances[column] === true ? sentences.map((labels) => labels[column]).join(' ') : null
}
