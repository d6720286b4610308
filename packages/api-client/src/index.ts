export { createFilmmakersClient, type FilmmakersClient } from './client.ts'
export {
  ApiError,
  type ApiErrorCode,
  AuthenticationError,
  BadRequestError,
  type ClientErrorCode,
  ConnectionError,
  DeletedError,
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
export type { FilmmakersClientOptions, LimitOptions, ListOptions, RequestOptions } from './options.ts'
export type { Page, Paginated } from './pagination/paginated.ts'
export type { ApiPromise, ResponseMeta } from './request/api-promise.ts'
export type { QueryRecord, QueryValue } from './request/query.ts'
export type { ActorProfileListParams, ListedActorProfile } from './resources/actor-profile-list.ts'
export type { ActorProfiles } from './resources/actor-profiles.ts'
export type { Attributes } from './resources/attributes.ts'
