import { describe, expectTypeOf, test } from 'vitest'
import type { Fault, LogEntry, Sandbox, SandboxErrorCode, SandboxOptions, WebhookDelivery } from './index.ts'

describe('faults', () => {
  test('each kind has its own options, and needs those without a default', () => {
    expectTypeOf<{ kind: 'latency'; ms: number }>().toExtend<Fault>()
    expectTypeOf<{ kind: 'latency' }>().not.toExtend<Fault>()
    expectTypeOf<{ kind: 'answer'; status: number; body: { error: string } }>().toExtend<Fault>()
    expectTypeOf<{ kind: 'answer' }>().not.toExtend<Fault>()
    expectTypeOf<{
      kind: 'reset'
      path: RegExp
      method: 'GET'
      probability: number
      seed: 7
    }>().toExtend<Fault>()
    expectTypeOf<{ kind: 'link'; link: 'broken' }>().not.toExtend<Fault>()
    expectTypeOf<{ kind: 'sabotage' }>().not.toExtend<Fault>()
    const add = (fault: Fault) => fault
    // @ts-expect-error: an option of another kind is a mistake.
    add({ kind: 'reset', ms: 1 })
  })

  test('what is planned is told by its kind', () => {
    expectTypeOf<Sandbox['faults']['add']>().returns.toEqualTypeOf<number>()
    expectTypeOf<Fault['kind']>().toEqualTypeOf<
      'latency' | 'answer' | 'reset' | 'truncate' | 'drip' | 'content-type' | 'redirect' | 'link'
    >()
  })
})

describe('the handle', () => {
  test('instants are numbers or dates, and the clock tells whether it stands', () => {
    expectTypeOf<Sandbox['clock']['set']>().parameter(0).toEqualTypeOf<number | Date>()
    expectTypeOf<Sandbox['clock']['freeze']>().parameter(0).toEqualTypeOf<number | Date | undefined>()
    expectTypeOf<Sandbox['clock']['frozen']>().toEqualTypeOf<boolean>()
  })

  test('only documented events can be sent', () => {
    expectTypeOf<Sandbox['webhooks']['trigger']>()
      .parameter(0)
      .toEqualTypeOf<'actor_profile.updated' | 'actor_profile.deleted'>()
    expectTypeOf<WebhookDelivery['state']>().toEqualTypeOf<'pending' | 'delivered' | 'failed'>()
  })

  test('it closes by itself at the end of a block', () => {
    expectTypeOf<Sandbox>().toExtend<AsyncDisposable>()
  })

  test('a request may have no answer', () => {
    expectTypeOf<LogEntry['status']>().toEqualTypeOf<number | undefined>()
  })
})

test('options are what there is, and nothing else', () => {
  expectTypeOf<{ rateLimit: false }>().toExtend<SandboxOptions>()
  expectTypeOf<{ rateLimit: true }>().not.toExtend<SandboxOptions>()
  expectTypeOf<{ flavour: 'lax' }>().not.toExtend<SandboxOptions>()
  const start = (options: SandboxOptions) => options
  // @ts-expect-error: a misspelt option.
  start({ actor: 3 })
})

test('codes of errors are known by name', () => {
  expectTypeOf<'invalid_option' | 'port_in_use'>().toExtend<SandboxErrorCode>()
  expectTypeOf<SandboxErrorCode>().not.toEqualTypeOf<string>()
})
