export { createFilmmakersClient, type FilmmakersClient } from './client.ts'
export {
  ApiError,
  type ApiErrorCode,
  AuthenticationError,
  BadRequestError,
  type ClientErrorCode,
  ConnectionError,
  DeletedError,
  type FilmmakersClientError,
  isClientError,
  MergedError,
  NotFoundError,
  PaginationError,
  type PaginationErrorCode,
  ParameterError,
  PermissionError,
  RateLimitError,
  ResponseError,
  ServerError,
  TimeoutError,
} from './errors.ts'
export type { ClientEvent, RequestEvent } from './events.ts'
export type {
  FilmmakersClientOptions,
  LimitOptions,
  ListOptions,
  ReadOptions,
  RecordOptions,
  RequestOptions,
} from './options.ts'
export type { Page, Paginated } from './pagination/paginated.ts'
export { createRateLimit, type RateLimitOptions } from './rate-limit/create-rate-limit.ts'
export type { Admission, AdmitOptions, Priority, RateLimit } from './rate-limit/rate-limit.ts'
export type { ApiPromise } from './request/api-promise.ts'
export { isNotModified, NotModified } from './request/not-modified.ts'
export type { ResponseInfo, ResponseMeta } from './request/response-meta.ts'
export type { QueryRecord, QueryValue } from './request/query.ts'
export type { ActorProfileListParams, ActorProfiles, ListedActorProfile } from './resources/actor-profiles.ts'
export type { Attributes } from './resources/attributes.ts'
export type { BlogPosts } from './resources/blog-posts.ts'
export type { CastingCallListParams, CastingCalls, ListedCastingCall } from './resources/casting-calls.ts'
export type { CrewProfileListParams, CrewProfiles, ListedCrewProfile } from './resources/crew-profiles.ts'
export type { ListedMessage, MessageListParams, Messages } from './resources/messages.ts'
export type { ShowreelMedia } from './resources/showreel-media.ts'
export type { Showreels } from './resources/showreels.ts'
export type { TalentAgencies } from './resources/talent-agencies.ts'
