/** A block of ids, one for each record. Blocks do not overlap: an id that strays to another resource finds nothing there. */
export interface IdRange {
  readonly first: number
  readonly count: number
}

const FIRST_ACTOR = 1001
const FIRST_CREW_MEMBER = 200_001
const ORDINARY = 24

export const AGENCY_IDS: IdRange = { first: 101, count: 14 }
export const MESSAGE_IDS: IdRange = { first: 700_001, count: 60 }
export const CASTING_CALL_IDS: IdRange = { first: 800_001, count: 24 }

/** Posts are about actors in groups of this many, so that an actor is mentioned in the same ones however many actors there are. */
export const ACTORS_PER_POST_GROUP = 50
export const POSTS_PER_GROUP = 8

export function actorIds(actors: number): IdRange {
  return { first: FIRST_ACTOR, count: actors }
}

/** One member of the crew for every four actors. */
export function crewIds(actors: number): IdRange {
  return { first: FIRST_CREW_MEMBER, count: Math.ceil(actors / 4) }
}

/** The first people are ordinary: examples and screenshots begin with them. The unusual ones come after. */
export function isOrdinary(person: number): boolean {
  return [FIRST_ACTOR, FIRST_CREW_MEMBER].some((first) => person >= first && person < first + ORDINARY)
}

export function blogPostIds(actors: number): IdRange {
  return { first: 300_001, count: Math.ceil(actors / ACTORS_PER_POST_GROUP) * POSTS_PER_GROUP }
}

export function includes({ first, count }: IdRange, id: number): boolean {
  return Number.isInteger(id) && id >= first && id < first + count
}

export function idsOf({ first, count }: IdRange): number[] {
  return Array.from({ length: count }, (_, index) => first + index)
}

/** Records of one owner have ids the owner and their place can be read from. */
export interface OwnedIds {
  idOf: (owner: number, place: number) => number
  ownerOf: (id: number) => { owner: number; place: number }
  /** How many one owner can have. */
  most: number
}

export const PICTURE_IDS: OwnedIds = ownedIds(0, 10)
export const SHOWREEL_IDS: OwnedIds = ownedIds(5_000_000, 4)
export const SHOWREEL_MEDIUM_IDS: OwnedIds = ownedIds(10_000_000, 20)

function ownedIds(base: number, most: number): OwnedIds {
  return {
    most,
    idOf: (owner, place) => base + owner * most + place,
    ownerOf: (id) => ({ owner: Math.floor((id - base) / most), place: (id - base) % most }),
  }
}
