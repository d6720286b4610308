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
export type {
  FilmmakersClientOptions,
  LimitOptions,
  ListOptions,
  ReadOptions,
  RecordOptions,
  RequestOptions,
} from './options.ts'
export type { Page, Paginated } from './pagination/paginated.ts'
export type { ApiPromise } from './request/api-promise.ts'
export { isNotModified, NotModified } from './request/not-modified.ts'
export type { ResponseInfo, ResponseMeta } from './request/response-meta.ts'
export type { QueryRecord, QueryValue } from './request/query.ts'
export type { ActorProfileListParams, ListedActorProfile } from './resources/actor-profile-list.ts'
export type { ActorProfiles } from './resources/actor-profiles.ts'
export type { Attributes } from './resources/attributes.ts'
