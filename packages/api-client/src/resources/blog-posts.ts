import type {
  BlogPost,
  BlogPostId,
  BlogPostListItem,
  ListBlogPostsParams,
} from '@filmmakers-sdk/api-contract'
import type { ListOptions } from '../options.ts'
import type { Paginated } from '../pagination/paginated.ts'
import type { Requester } from '../request/requester.ts'
import { listAll } from './list-all.ts'
import { type NoParams, type ReadRecord, recordReader } from './read-record.ts'
import { isRecordOf } from './trust.ts'

export interface BlogPosts {
  /**
   * Blog posts, without their text: of one blog, with one of some tags, or that mention one of some actors.
   *
   * @throws {ParameterError} for parameters that cannot be sent, and all errors of a request @throws {PaginationError}
   */
  list(params?: ListBlogPostsParams, options?: ListOptions): Paginated<BlogPostListItem>
  /** One blog post with its text and images. */
  readonly get: ReadRecord<BlogPostId, NoParams, BlogPost>
}

const path = 'blog_posts'

export function createBlogPosts(requester: Requester): BlogPosts {
  return {
    list: (params, options) => listAll(requester, path, params, isRecordOf<BlogPostListItem>, options),
    get: recordReader(requester, path, isRecordOf<BlogPost>, 'a blog post'),
  }
}
