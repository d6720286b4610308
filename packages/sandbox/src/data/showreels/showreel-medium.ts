import type { ShowreelMedium, VideoProxies } from '@filmmakers-sdk/api-contract'
import { CLIP_DURATION } from '../clips.ts'
import { includes, PICTURE_IDS, SHOWREEL_MEDIUM_IDS } from '../ids.ts'
import { NAMES } from '../names/index.ts'
import { personOf } from '../people/person-of.ts'
import type { Person } from '../people/person.ts'
import { pictureCount } from '../people/pictures.ts'
import { createSkills } from '../actors/skills.ts'
import type { Random } from '../random.ts'
import { REFERENCE_YEAR } from '../reference-date.ts'
import { filmTitle } from '../titles.ts'
import { mediaUrl, pictureUrl } from '../urls.ts'
import type { View, World } from '../world.ts'
import { createReels } from './reels.ts'

/** undefined: there is no such medium. */
export function createShowreelMedium(world: World, id: number, { origin }: View): ShowreelMedium | undefined {
  const { owner, place } = SHOWREEL_MEDIUM_IDS.ownerOf(id)
  const person = personOf(world, owner)
  const clip = createReels(world, owner).clips[place]
  if (person === undefined || clip === undefined) return undefined
  const random = world.random(`medium/${id}`)
  const isVideo = clip.kind === 'video'
  const skills = clip.purpose === 'credit' ? [] : createSkillNames(world, person, random)
  const details = random.chance(0.7)
  const still = isVideo && pictureCount(world, owner) > 0

  return {
    id,
    type: isVideo ? 'ShowreelVideo' : 'ShowreelAudio',
    name: filmTitle(random),
    director: details ? `${random.pick(NAMES.fr.female)} ${random.pick(NAMES.de.familyFemale)}` : null,
    role: details ? random.pick(NAMES.it.female) : null,
    year: details ? REFERENCE_YEAR - random.integer(0, 6) : null,
    download: random.chance(0.4),
    duration: random.chance(0.8) ? CLIP_DURATION.text : CLIP_DURATION.number,
    skills,
    ...(skills.length > 0 && { skill: skills[0] }),
    vita_entry_id: clip.purpose === 'credit' ? id * 10 + 1 : null,
    picture: still ? pictureUrl(origin, PICTURE_IDS.idOf(owner, 0), 'large') : null,
    ...(isVideo
      ? { proxies: createProxies((name) => mediaUrl(origin, id, `${name}.mp4`), random) }
      : { asset: mediaUrl(origin, id, random.pick(['audio.m4a', 'audio.mp3'])) }),
  }
}

/** Which renditions there are depends on the original and its age. */
function createProxies(url: (name: string) => string, random: Random): VideoProxies {
  const hd = random.chance(0.85)
  const old = random.chance(0.2)
  return {
    sd: url('sd'),
    hd: hd ? url('hd') : null,
    full_hd: hd && random.chance(0.6) ? url('full_hd') : null,
    ...(old && { web_quality: url('web_quality'), portrait: random.chance(0.5) ? url('portrait') : null }),
  }
}

/** Up to three skills the person has. The documentation separates list and value in both of these ways. */
function createSkillNames(world: World, person: Person, random: Random): string[] {
  const lists = includes(world.actorIds, person.id)
    ? createSkills(world, person)
    : { languages: Object.fromEntries(person.languages) }
  const separator = random.pick(['/', '#'])
  const all = Object.entries(lists).flatMap(([list, values]) =>
    typeof values === 'object' && values !== null && !Array.isArray(values)
      ? Object.keys(values).map((value) => `${list}${separator}${value}`)
      : [],
  )
  return random.sample(all, random.integer(0, 3))
}
