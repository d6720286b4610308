import type { World } from '../world.ts'
import { imdbLink } from '../urls.ts'

/** Addresses elsewhere: reserved names, and user names nobody can have. */
export interface WebPresence {
  homepage_url: string | null
  imdb_link: string | null
  imdb_id: string | null
  facebook_page: string | null
  instagram_username: string | null
  wikipedia_url: string | null
}

export function createWebPresence(world: World, person: number): WebPresence {
  const random = world.random(`person/${person}/web`)
  const imdb = random.chance(0.5) ? `nm${String(person).padStart(7, '0')}` : null
  return {
    // As the person typed it, which may be without a scheme.
    homepage_url: random.chance(0.3)
      ? random.pick([`https://person-${person}.example`, `person-${person}.example`])
      : null,
    imdb_link: imdb && imdbLink(imdb),
    imdb_id: imdb,
    facebook_page: random.chance(0.1) ? `sandbox.person.${person}` : null,
    instagram_username: random.chance(0.4) ? `sandbox.person.${person}` : null,
    wikipedia_url: random.chance(0.05) ? `https://wikipedia.example/wiki/Person_${person}` : null,
  }
}
