import type { Adapter, AdapterPayload } from 'oidc-provider'
import type { SandboxClock } from '../../clock.ts'
import { fingerprint, type AccessTokens, type TokenRecord, type TokenSummary } from '../access-tokens.ts'

/** The only place where tokens live and the only one that knows what time it is. */
export interface AdapterStorage extends AccessTokens {
  adapterFor: (model: string) => Adapter
}

interface StoredRecord {
  payload: AdapterPayload
  issuedAt: number
  expiresAt: number
  revoked: boolean
}

const ACCESS_TOKENS = ['ClientCredentials', 'AccessToken']
const CAPACITY = 100_000

/**
 * oidc-provider compares `exp` with the machine's clock and takes no other. So this storage keeps the instants of the
 * sandbox's clock, decides itself what has expired, and hands out what is left with an `exp` that lies as far ahead on
 * the machine's clock as it does on the sandbox's. Dead access tokens stay, for the API tells expired from revoked.
 *
 * @param systemNow the clock oidc-provider reads, epoch milliseconds
 */
export function createAdapterStorage(clock: SandboxClock, systemNow: () => number): AdapterStorage {
  const models = new Map<string, Map<string, StoredRecord>>()

  function recordsOf(model: string): Map<string, StoredRecord> {
    const records = models.get(model) ?? new Map<string, StoredRecord>()
    models.set(model, records)
    return records
  }

  function live(record: StoredRecord | undefined): AdapterPayload | undefined {
    if (record === undefined || record.revoked || record.expiresAt <= clock.now()) return undefined
    const left = record.expiresAt - clock.now()
    return Number.isFinite(left)
      ? { ...record.payload, exp: Math.ceil((systemNow() + left) / 1000) }
      : record.payload
  }

  function describe(record: StoredRecord): TokenRecord {
    return {
      state: record.revoked ? 'revoked' : record.expiresAt <= clock.now() ? 'expired' : 'active',
      scope: record.payload.scope ?? '',
    }
  }

  function summary([value, record]: [string, StoredRecord]): TokenSummary {
    const { payload, issuedAt, expiresAt } = record
    return {
      ...describe(record),
      fingerprint: fingerprint(value),
      clientId: payload.clientId ?? '',
      sub: payload.accountId,
      issuedAt,
      expiresAt,
    }
  }

  return {
    adapterFor(model) {
      const records = recordsOf(model)
      return createAdapter(records, live, (payload, expiresIn) => ({
        payload,
        issuedAt: clock.now(),
        expiresAt: expiresIn === undefined ? Number.POSITIVE_INFINITY : clock.now() + expiresIn * 1000,
        revoked: false,
      }))
    },
    use(value) {
      const record = ACCESS_TOKENS.map((model) => recordsOf(model).get(value)).find(
        (found) => found !== undefined,
      )
      return record && describe(record)
    },
    revokeAll({ refreshTokens = true } = {}) {
      for (const model of refreshTokens ? [...ACCESS_TOKENS, 'RefreshToken'] : ACCESS_TOKENS)
        for (const record of recordsOf(model).values()) record.revoked = true
    },
    list: (most) =>
      ACCESS_TOKENS.flatMap((model) => Array.from(recordsOf(model), summary))
        .toSorted((one, other) => other.issuedAt - one.issuedAt)
        .slice(0, most),
    clear() {
      for (const records of models.values()) records.clear()
    },
  }
}

function createAdapter(
  records: Map<string, StoredRecord>,
  live: (record: StoredRecord | undefined) => AdapterPayload | undefined,
  store: (payload: AdapterPayload, expiresIn: number | undefined) => StoredRecord,
): Adapter {
  const findBy = (matches: (payload: AdapterPayload) => boolean) =>
    Promise.resolve(live([...records.values()].find(({ payload }) => matches(payload))))

  return {
    upsert(id, payload, expiresIn) {
      records.set(id, store(payload, expiresIn))
      const oldest = records.keys().next()
      if (records.size > CAPACITY && oldest.done !== true) records.delete(oldest.value)
      return Promise.resolve()
    },
    find: (id) => Promise.resolve(live(records.get(id))),
    findByUid: (uid) => findBy((payload) => payload.uid === uid),
    findByUserCode: (userCode) => findBy((payload) => payload.userCode === userCode),
    consume(id) {
      const record = records.get(id)
      if (record !== undefined) record.payload.consumed = true
      return Promise.resolve()
    },
    destroy(id) {
      const record = records.get(id)
      if (record !== undefined) record.revoked = true
      return Promise.resolve()
    },
    revokeByGrantId(grantId) {
      for (const record of records.values()) if (record.payload.grantId === grantId) record.revoked = true
      return Promise.resolve()
    },
  }
}
