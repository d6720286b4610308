import { checkClient } from '../client-options.ts'
import type { SandboxControls } from '../controls.ts'
import { checkFault } from '../faults/definitions.ts'
import { finite, integer, invalid, oneOf, optionalText, text, trueOrFalse } from '../option-checks.ts'
import { readRateLimit } from '../rate-limit/rate-limit-options.ts'
import { isResource, RESOURCES, type SandboxResource } from '../records/resources.ts'
import { isObject, type JsonObject } from './read-json.ts'

export interface Command {
  /** Names of what it takes; those with a question mark may be left out. */
  readonly takes: readonly string[]
  readonly does: string
  readonly run: (controls: SandboxControls, body: JsonObject) => unknown
}

/** Every command by its path below `/_sandbox/`. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  'clock/advance': {
    takes: ['ms'],
    does: 'moves the time forward',
    run: ({ clock }, { ms }) => {
      clock.advance(finite('ms', ms))
    },
  },
  'clock/set': {
    takes: ['instant'],
    does: 'sets the time: epoch milliseconds or ISO 8601',
    run: ({ clock }, { instant }) => {
      clock.set(readInstant(instant))
    },
  },
  'clock/freeze': {
    takes: ['instant?'],
    does: 'stops the time',
    run: ({ clock }, { instant }) => {
      clock.freeze(instant === undefined ? undefined : readInstant(instant))
    },
  },
  'clock/resume': {
    takes: [],
    does: 'lets the time run on',
    run: ({ clock }) => {
      clock.resume()
    },
  },
  'faults/add': {
    takes: ['kind', 'path?', 'pattern?', 'method?', 'times?', 'probability?', 'seed?', '…'],
    does: 'lets something go wrong; pattern is the source of a regular expression, the rest belongs to the kind',
    run: ({ faults }, body) => {
      const fault = withPattern(body)
      checkFault(fault)
      return { id: faults.add(fault) }
    },
  },
  'faults/remove': {
    takes: ['id'],
    does: 'forgets a fault',
    run: ({ faults }, { id }) => ({ removed: faults.remove(readId('id', id)) }),
  },
  'faults/clear': {
    takes: [],
    does: 'forgets every fault',
    run: ({ faults }) => {
      faults.clear()
    },
  },
  'tokens/revoke': {
    takes: ['refreshTokens?'],
    does: 'every token issued so far dies now',
    run: ({ faults }, { refreshTokens }) => {
      faults.revokeTokens({ refreshTokens: trueOrFalse('refreshTokens', refreshTokens, true) })
    },
  },
  'tokens/lifetime': {
    takes: ['ms'],
    does: 'how long the next access tokens live',
    run: ({ tokens }, { ms }) => {
      tokens.setLifetime(finite('ms', ms))
    },
  },
  'keys/rotate-signing-key': {
    takes: ['keepOld?'],
    does: 'another key signs ID tokens from now on',
    run: ({ faults }, { keepOld }) =>
      faults.rotateSigningKey({ keepOld: trueOrFalse('keepOld', keepOld, false) }),
  },
  'keys/rotate-api-key': {
    takes: [],
    does: 'the API key is refused from now on, another one takes its place',
    run: ({ faults }) => ({ apiKey: faults.rotateApiKey() }),
  },
  'rate-limit/set': {
    takes: ['requests?', 'interval?', 'window?', 'paths?'],
    does: 'changes the rate limit, and switches it on',
    run: ({ rateLimit }, body) => {
      const before = rateLimit.settings()
      rateLimit.set(readRateLimit(body, before === false ? undefined : before) ?? false)
    },
  },
  'rate-limit/off': {
    takes: [],
    does: 'switches the rate limit off',
    run: ({ rateLimit }) => {
      rateLimit.set(false)
    },
  },
  'rate-limit/reset': {
    takes: [],
    does: 'everybody has the whole quota again',
    run: ({ rateLimit }) => {
      rateLimit.reset()
    },
  },
  'clients/add': {
    takes: ['id', 'secret?', 'redirectUris?', 'grants?'],
    does: 'registers an OAuth client, a public one without a secret',
    run: ({ clients }, body) => {
      checkClient(body)
      clients.add(body)
    },
  },
  'clients/add-api-key': {
    takes: ['key?'],
    does: 'registers one more API key',
    run: ({ clients }, { key }) => ({ key: clients.addApiKey(optionalText('key', key)) }),
  },
  'records/change': {
    takes: ['resource', 'id', 'fields?'],
    does: 'changes fields of a record and moves its updated_at',
    run: ({ records }, { resource, id, fields = {} }) => {
      if (!isObject(fields)) throw invalid('fields', fields, 'an object')
      return records.change(readResource(resource), readId('id', id), fields)
    },
  },
  'records/merge': {
    takes: ['resource', 'id', 'into'],
    does: 'merges a record into another one',
    run: ({ records }, { resource, id, into }) =>
      records.merge(readResource(resource), readId('id', id), readId('into', into)),
  },
  'records/remove': {
    takes: ['resource', 'id'],
    does: 'deletes a record',
    run: ({ records }, { resource, id }) => records.remove(readResource(resource), readId('id', id)),
  },
  'records/reset': {
    takes: [],
    does: 'every record is as it was at the start',
    run: ({ records }) => {
      records.reset()
    },
  },
  'webhooks/register': {
    takes: ['url'],
    does: 'has events sent to a URL',
    run: ({ webhooks }, { url }) => webhooks.register(text('url', url)),
  },
  'webhooks/unregister': {
    takes: ['id'],
    does: 'sends nothing more to an endpoint',
    run: ({ webhooks }, { id }) => ({ removed: webhooks.unregister(readId('id', id)) }),
  },
  'webhooks/trigger': {
    takes: ['type', 'id'],
    does: 'sends an event although nothing has changed',
    run: ({ webhooks }, { type, id }) => {
      webhooks.trigger(
        oneOf('type', type, ['actor_profile.updated', 'actor_profile.deleted']),
        readId('id', id),
      )
    },
  },
  'webhooks/redeliver': {
    takes: ['id'],
    does: 'sends an event once more',
    run: ({ webhooks }, { id }) => ({ found: webhooks.redeliver(readId('id', id)) }),
  },
  'webhooks/settled': {
    takes: [],
    does: 'answers when no attempt is under way',
    run: ({ webhooks }) => webhooks.settled(),
  },
  'log/clear': {
    takes: [],
    does: 'empties log and counters',
    run: ({ log }) => {
      log.clear()
    },
  },
  authorize: {
    takes: ['url', 'account?', 'deny?'],
    does: 'what a person does with an authorization URL: signs in and allows',
    run: async ({ authorize }, { url, ...answer }) => ({
      url: await authorize(text('url', url), readAnswer(answer)),
    }),
  },
  'authorize-device': {
    takes: ['userCode', 'account?', 'deny?'],
    does: 'what a person does with the code of a device',
    run: ({ authorizeDevice }, { userCode, ...answer }) =>
      authorizeDevice(text('userCode', userCode), readAnswer(answer)),
  },
  reset: {
    takes: [],
    does: 'as if the sandbox had just been started',
    run: ({ reset }) => {
      reset()
    },
  },
}

function readId(name: string, value: unknown): number {
  return integer(name, value, 1, Number.MAX_SAFE_INTEGER)
}

function readResource(value: unknown): SandboxResource {
  const name = text('resource', value)
  if (isResource(name)) return name
  throw invalid('resource', name, `one of: ${RESOURCES.join(', ')}`)
}

function readInstant(value: unknown): number {
  return typeof value === 'string' ? finite('instant', Date.parse(value)) : finite('instant', value)
}

/** JSON has no regular expressions. */
function withPattern({ pattern, ...fault }: JsonObject): JsonObject {
  if (pattern === undefined) return fault
  try {
    return { ...fault, path: new RegExp(text('pattern', pattern)) }
  } catch {
    throw invalid('pattern', pattern, 'the source of a regular expression')
  }
}

function readAnswer({ account, deny }: JsonObject): Parameters<SandboxControls['authorize']>[1] {
  const answer = { deny: trueOrFalse('deny', deny, false) }
  if (account === undefined) return answer
  if (!isObject(account)) throw invalid('account', account, 'an object with email and password')
  const { email, password } = account
  return {
    ...answer,
    account: { email: text('account.email', email), password: text('account.password', password) },
  }
}
