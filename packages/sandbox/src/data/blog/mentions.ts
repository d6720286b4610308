import { ACTORS_PER_POST_GROUP, POSTS_PER_GROUP, includes } from '../ids.ts'
import type { World } from '../world.ts'

/** The actors a post mentions, ascending. They belong to the group of actors the post is about. */
export function mentionsIn(world: World, post: number): number[] {
  const group = Math.floor((post - world.blogPostIds.first) / POSTS_PER_GROUP)
  const first = world.actorIds.first + group * ACTORS_PER_POST_GROUP
  const random = world.random(`post/${post}/mentions`)
  const count = random.integer(0, 4)
  const places = new Set(Array.from({ length: count }, () => random.integer(0, ACTORS_PER_POST_GROUP - 1)))
  return [...places]
    .map((place) => first + place)
    .filter((id) => includes(world.actorIds, id))
    .toSorted((a, b) => a - b)
}

/** The posts that mention an actor, ascending. */
export function postsMentioning(world: World, actor: number): number[] {
  const group = Math.floor((actor - world.actorIds.first) / ACTORS_PER_POST_GROUP)
  const first = world.blogPostIds.first + group * POSTS_PER_GROUP
  return Array.from({ length: POSTS_PER_GROUP }, (_, place) => first + place).filter((post) =>
    mentionsIn(world, post).includes(actor),
  )
}
