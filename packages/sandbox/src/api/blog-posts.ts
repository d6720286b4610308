import type { BlogPostListItem } from '@filmmakers-sdk/api-contract'
import { Hono } from 'hono'
import { createBlogPostFacts, createBlogPostItem, type BlogPostFacts } from '../data/blog/blog-post.ts'
import { hostileRecord } from '../data/hostile.ts'
import { idsOf } from '../data/ids.ts'
import type { Library } from './library.ts'
import { listAnswer } from './list-answer.ts'
import { integerIn, integersIn } from './query.ts'

export function blogPosts({ world, store }: Library): Hono {
  const everyId = idsOf(world.blogPostIds)
  const routes = new Hono()
  routes.get('/blog_posts', (c) =>
    listAnswer(c, (query) => {
      const ids = store.live('blog_posts', everyId)
      const isWanted = filter(query)
      return {
        ids:
          isWanted === undefined
            ? ids
            : ids.filter((id) => isWanted(changed(createBlogPostFacts(world, id)))),
        item: (id) => changed(tampered(createBlogPostItem(world, id))),
      }
    }),
  )
  return routes

  function tampered(post: BlogPostListItem): BlogPostListItem {
    return world.hostile ? hostileRecord(post, world.random(`blog_posts/${post.id}/hostile`)) : post
  }

  function changed<T extends BlogPostFacts>(post: T): T {
    const fields = Object.entries(store.edit('blog_posts', post.id)?.fields ?? {})
    return { ...post, ...Object.fromEntries(fields.filter(([name]) => name in post)) }
  }
}

/** One of the tags, one of the actors, this blog: whatever of it is asked for. */
function filter(query: URLSearchParams): ((post: BlogPostFacts) => boolean) | undefined {
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
