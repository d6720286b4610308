import type { FilmmakersClientOptions, ReadOptions, RequestOptions } from './options.ts'
import { type ApiPromise, apiPromise } from './request/api-promise.ts'
import { encodeQuery, type QueryRecord } from './request/query.ts'
import { createRequester } from './request/requester.ts'
import { checkedPath, resourceUrl } from './request/resource-url.ts'
import { metaOf, type ResponseMeta } from './request/response-meta.ts'
import { type ActorProfiles, createActorProfiles } from './resources/actor-profiles.ts'
import { type Attributes, createAttributes } from './resources/attributes.ts'
import { type BlogPosts, createBlogPosts } from './resources/blog-posts.ts'
import { type CastingCalls, createCastingCalls } from './resources/casting-calls.ts'
import { type CrewProfiles, createCrewProfiles } from './resources/crew-profiles.ts'
import { createMessages, type Messages } from './resources/messages.ts'
import { createShowreelMedia, type ShowreelMedia } from './resources/showreel-media.ts'
import { createShowreels, type Showreels } from './resources/showreels.ts'
import { createTalentAgencies, type TalentAgencies } from './resources/talent-agencies.ts'

/** The Filmmakers API. */
export interface FilmmakersClient {
  /** Where the API is, with a slash at its end. */
  readonly baseUrl: string
  /** Actors: who the credentials may see, mostly those of one talent agency. */
  readonly actorProfiles: ActorProfiles
  /** Crew: directors, authors, camera and so on. */
  readonly crewProfiles: CrewProfiles
  /** Talent agencies with their employees, by id. */
  readonly talentAgencies: TalentAgencies
  /** News of agencies, with the actors they mention. */
  readonly blogPosts: BlogPosts
  /** Showreels by id: which media they are made of. */
  readonly showreels: Showreels
  /** Videos and audios of showreels, credits and skills, by id. */
  readonly showreelMedia: ShowreelMedia
  /** Messages, such as casting invitations (beta). */
  readonly messages: Messages
  /** Casting calls with their roles (beta). */
  readonly castingCalls: CastingCalls
  /** The closed lists that fields take their values from, with labels in nine languages. */
  readonly attributes: Attributes
  /** `HEAD actor_profiles`, the documentation's liveness check: resolves when the API accepts the credentials. */
  check(options?: RequestOptions): Promise<ResponseMeta>
  /**
   * GET for whatever has no method of its own yet.
   *
   * @param path below the base URL, such as `showreels/1`
   * @returns the parsed body; with `ifNoneMatch` it may be {@link NotModified}
   */
  request(path: string, params?: QueryRecord, options?: ReadOptions): ApiPromise<unknown>
}

/**
 * Creates a client. Nothing is sent before it is asked for something.
 *
 * @throws {AuthError} `invalid_url` when `baseUrl` is not https (or on this machine)
 * @throws {ParameterError} for other options that cannot work
 */
export function createFilmmakersClient(options: FilmmakersClientOptions): FilmmakersClient {
  const requester = createRequester(options)
  const { baseUrl } = requester
  return Object.freeze({
    baseUrl,
    actorProfiles: createActorProfiles(requester),
    crewProfiles: createCrewProfiles(requester),
    talentAgencies: createTalentAgencies(requester),
    blogPosts: createBlogPosts(requester),
    showreels: createShowreels(requester),
    showreelMedia: createShowreelMedia(requester),
    messages: createMessages(requester),
    castingCalls: createCastingCalls(requester),
    attributes: createAttributes(requester),
    check: async (call?: RequestOptions) =>
      metaOf(await requester.head(resourceUrl(baseUrl, 'actor_profiles'), call)),
    request(path: string, params: QueryRecord = {}, call: ReadOptions = {}) {
      const url = () => resourceUrl(baseUrl, checkedPath(path), encodeQuery(params))
      const read = async () => await requester.get(url(), call)
      return apiPromise(read())
    },
  })
}
