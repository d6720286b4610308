import type { BlogPostListItem } from '@filmmakers-sdk/api-contract'
import { Hono } from 'hono'
import { createBlogPostItem } from '../data/blog/blog-post.ts'
import { hostileRecord } from '../data/hostile.ts'
import { idsOf } from '../data/ids.ts'
import { createLru } from '../data/lru.ts'
import type { Library } from './library.ts'
import { listAnswer } from './list-answer.ts'
import { integerIn, integersIn } from './query.ts'

/** As many as there are with 100,000 actors. */
const REMEMBERED = 16_000

export function blogPosts({ world, store }: Library): Hono {
  const everyId = idsOf(world.blogPostIds)
  const memory = createLru<number, BlogPostListItem>(REMEMBERED)
  const routes = new Hono()
  routes.get('/blog_posts', (c) =>
    listAnswer(c, (query) => {
      const ids = store.live('blog_posts', everyId)
      const isWanted = filter(query)
      return { ids: isWanted === undefined ? ids : ids.filter((id) => isWanted(item(id))), item }
    }),
  )
  return routes

  function item(id: number): BlogPostListItem {
    const post = memory.get(id, () => {
      const made = createBlogPostItem(world, id)
      return world.hostile ? hostileRecord(made, world.random(`blog_posts/${id}/hostile`)) : made
    })
    const edited = Object.entries(store.edit('blog_posts', id)?.fields ?? {}).filter(([name]) => name in post)
    return edited.length === 0 ? post : { ...post, ...Object.fromEntries(edited) }
  }
}

/** One of the tags, one of the actors, this blog: whatever of it is asked for. */
function filter(query: URLSearchParams): ((post: BlogPostListItem) => boolean) | undefined {
  const blog = integerIn(query, 'blog_id')
  const tags = integersIn(query, 'tags[id]')
  const actors = integersIn(query, 'actor_profiles[id]')
  if (blog === undefined && tags === undefined && actors === undefined) return undefined
  return (post) =>
    (blog === undefined || post.blog_id === blog) &&
    (tags === undefined || listed(post.tags).some(({ id }) => tags.includes(id))) &&
    (actors === undefined || listed(post.mentions).some((mention) => actors.includes(mention.mentionable_id)))
}

/** A change can make it anything. */
function listed<T>(list: readonly T[]): readonly T[] {
  return Array.isArray(list) ? (list as readonly T[]) : []
}
