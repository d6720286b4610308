import type { AttributeKey, AttributeList, GetAttributeParams } from '@filmmakers-sdk/api-contract'
import type { Conditional, ReadOptions, Unconditional } from '../options.ts'
import type { ApiPromise } from '../request/api-promise.ts'
import type { NotModified } from '../request/not-modified.ts'
import { encodeQuery } from '../request/query.ts'
import type { Requester } from '../request/requester.ts'
import { assertKey, resourceUrl } from '../request/resource-url.ts'
import { getOne } from './get-one.ts'

export interface Attributes {
  /** Names of the closed lists, such as `dances`, unless they are what you have already: then `NotModified`. Not paged. */
  list(options: Conditional<ReadOptions>): ApiPromise<AttributeKey[] | NotModified>
  /** Names of the closed lists, such as `dances`. Not paged. */
  list(options?: Unconditional<ReadOptions>): ApiPromise<AttributeKey[]>
  /** One closed list, unless it is what you have already: then `NotModified`. */
  get(
    key: AttributeKey,
    params: GetAttributeParams | undefined,
    options: Conditional<ReadOptions>,
  ): ApiPromise<AttributeList | NotModified>
  /** One closed list: key → label, in the language of `locale` (default English). */
  get(
    key: AttributeKey,
    params?: GetAttributeParams,
    options?: Unconditional<ReadOptions>,
  ): ApiPromise<AttributeList>
}

const path = 'attributes'

export function createAttributes(requester: Requester): Attributes {
  function list(options: Conditional<ReadOptions>): ApiPromise<AttributeKey[] | NotModified>
  function list(options?: Unconditional<ReadOptions>): ApiPromise<AttributeKey[]>
  function list(options?: ReadOptions): ApiPromise<AttributeKey[] | NotModified> {
    return getOne(requester, () => resourceUrl(requester.baseUrl, path), isNames, 'a list of names', options)
  }

  function get(
    key: AttributeKey,
    params: GetAttributeParams | undefined,
    options: Conditional<ReadOptions>,
  ): ApiPromise<AttributeList | NotModified>
  function get(
    key: AttributeKey,
    params?: GetAttributeParams,
    options?: Unconditional<ReadOptions>,
  ): ApiPromise<AttributeList>
  function get(
    key: AttributeKey,
    params?: GetAttributeParams,
    options?: ReadOptions,
  ): ApiPromise<AttributeList | NotModified> {
    const url = () => {
      assertKey(key)
      return resourceUrl(requester.baseUrl, `${path}/${key}`, encodeQuery({ ...params }))
    }
    return getOne(requester, url, isLabels, 'a list of labels', options)
  }

  return { list, get }
}

function isNames(value: unknown): value is AttributeKey[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'string')
}

function isLabels(value: unknown): value is AttributeList {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
