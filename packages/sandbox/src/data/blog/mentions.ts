import { ACTORS_PER_POST_GROUP, POSTS_PER_GROUP, includes } from '../ids.ts'
import type { World } from '../world.ts'

const MOST_MENTIONS = 4

/** The actors a post mentions. They belong to the group of actors the post is about. */
export function mentionsIn(world: World, post: number): number[] {
  const group = Math.floor((post - world.blogPostIds.first) / POSTS_PER_GROUP)
  const first = world.actorIds.first + group * ACTORS_PER_POST_GROUP
  const random = world.random(`post/${post}/mentions`)
  const mentions: number[] = []
  for (let draws = random.integer(0, MOST_MENTIONS); draws > 0; draws -= 1) {
    const id = first + random.integer(0, ACTORS_PER_POST_GROUP - 1)
    if (!mentions.includes(id) && includes(world.actorIds, id)) mentions.push(id)
  }
  return mentions
}

/** The posts that mention an actor, ascending. */
export function postsMentioning(world: World, actor: number): number[] {
  const group = Math.floor((actor - world.actorIds.first) / ACTORS_PER_POST_GROUP)
  const first = world.blogPostIds.first + group * POSTS_PER_GROUP
  const posts: number[] = []
  for (let post = first; post < first + POSTS_PER_GROUP; post += 1) {
    if (mentionsIn(world, post).includes(actor)) posts.push(post)
  }
  return posts
}
