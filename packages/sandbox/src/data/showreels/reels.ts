import type { ShowreelKind } from '@filmmakers-sdk/api-contract'
import { isOrdinary, SHOWREEL_IDS, SHOWREEL_MEDIUM_IDS } from '../ids.ts'
import { REFERENCE_YEAR } from '../reference-date.ts'
import type { World } from '../world.ts'

/** A showreel before it is shown: what belongs to it. */
export interface Reel {
  id: number
  kind: ShowreelKind
  name: string
  mediumIds: number[]
}

/** What a medium is for, and whether it is seen or heard. */
export interface Clip {
  id: number
  kind: ShowreelKind
  purpose: 'showreel' | 'credit' | 'skill'
}

export interface Reels {
  showreels: readonly Reel[]
  clips: readonly Clip[]
}

const VIDEO_NAMES = [`Showreel ${REFERENCE_YEAR}`, 'Drama', 'Comedy', 'Showreel short', 'Monolog']
const AUDIO_NAMES = ['Voice demo', 'Sprachproben', 'Radio drama']
const MOST_SHOWREELS = 3

/** The showreels of an actor or a member of the crew, and all their videos and audios: those of credits and skills as well. */
export function createReels(world: World, person: number): Reels {
  const random = world.random(`reels/${person}`)
  const clips: Clip[] = []
  const add = (kind: ShowreelKind, purpose: Clip['purpose']) => {
    const id = SHOWREEL_MEDIUM_IDS.idOf(person, clips.length)
    clips.push({ id, kind, purpose })
    return id
  }
  const count = random.chance(0.35) && !isOrdinary(person) ? 0 : random.integer(1, MOST_SHOWREELS)
  const showreels = Array.from({ length: count }, (_, place): Reel => {
    const kind = random.chance(0.85) ? 'video' : 'audio'
    const length = random.integer(place === 0 ? 1 : 0, kind === 'video' ? 4 : 2)
    return {
      id: SHOWREEL_IDS.idOf(person, place),
      kind,
      name: random.pick(kind === 'video' ? VIDEO_NAMES : AUDIO_NAMES),
      mediumIds: Array.from({ length }, () => add(kind, 'showreel')),
    }
  })
  for (let more = random.integer(0, 2); more > 0; more -= 1) {
    add(random.chance(0.8) ? 'video' : 'audio', random.chance(0.5) ? 'credit' : 'skill')
  }
  return { showreels, clips }
}
