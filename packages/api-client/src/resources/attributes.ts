import type { AttributeKey, AttributeList, GetAttributeParams } from '@filmmakers-sdk/api-contract'
import type { RequestOptions } from '../options.ts'
import type { ApiPromise } from '../request/api-promise.ts'
import { encodeQuery } from '../request/query.ts'
import type { Requester } from '../request/requester.ts'
import { assertKey, resourceUrl } from '../request/resource-url.ts'
import { getOne } from './get-one.ts'

export interface Attributes {
  /** Names of the closed lists, such as `dances`. Not paged. */
  list(options?: RequestOptions): ApiPromise<AttributeKey[]>
  /** One closed list: key → label, in the language of `locale` (default English). */
  get(key: AttributeKey, params?: GetAttributeParams, options?: RequestOptions): ApiPromise<AttributeList>
}

const path = 'attributes'

export function createAttributes(requester: Requester): Attributes {
  return {
    list: (options) =>
      getOne(requester, () => resourceUrl(requester.baseUrl, path), isNames, 'a list of names', options),
    get(key, params = {}, options = {}) {
      const url = () => {
        assertKey(key)
        return resourceUrl(requester.baseUrl, `${path}/${key}`, encodeQuery({ ...params }))
      }
      return getOne(requester, url, isLabels, 'a list of labels', options)
    },
  }
}

function isNames(value: unknown): value is AttributeKey[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'string')
}

function isLabels(value: unknown): value is AttributeList {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
