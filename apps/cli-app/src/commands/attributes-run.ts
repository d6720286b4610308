import { attributeKeyValues } from '@filmmakers-sdk/api-contract/values'
import { advise } from '../advised.ts'
import { closest } from '../usage/closest.ts'
import { UsageError } from '../command-error.ts'
import type { Context } from '../context.ts'
import { recordWriter } from '../output/records.ts'
import { safeJson } from '../output/terminal-safe.ts'
import { connect } from './connect.ts'
import type { CallOptions } from './options.ts'

export interface AttributeGetOptions extends CallOptions {
  locale?: string
}

export async function listAttributes(context: Context, options: CallOptions): Promise<void> {
  const { client, call } = await connect(context, options)
  const names = await client.attributes.list(call)
  if (options.json === true) {
    await context.stdout.write(`${safeJson(names, 2)}\n`)
    return
  }
  const writer = recordWriter(context.stdout, ['name'], false)
  await writer.write(names.map((name) => ({ name })))
  await writer.end()
}

export async function getAttribute(
  context: Context,
  name: string,
  options: AttributeGetOptions,
): Promise<void> {
  // What is no name may be a token at the wrong place: it is neither sent nor repeated.
  if (!/^\w{1,40}$/.test(name)) {
    throw new UsageError(
      'invalid_value',
      'This is not the name of a list.',
      'See all names: filmmakers attributes list',
    )
  }
  const { client, call } = await connect(context, options)
  const labels = await client.attributes
    .get(name, { locale: options.locale }, call)
    .catch((error: unknown) => {
      throw advise(error, 'not_found', hintFor(name))
    })
  if (options.json === true) {
    await context.stdout.write(`${safeJson(labels, 2)}\n`)
    return
  }
  const writer = recordWriter(context.stdout, ['key', 'label'], false)
  await writer.write(Object.entries(labels).map(([key, label]) => ({ key, label })))
  await writer.end()
}

function hintFor(name: string): string {
  const near = closest(name, attributeKeyValues)
  const meant = near === undefined || near === name ? '' : `Did you mean ${near}? `
  return `${meant}See the names of all lists: filmmakers attributes list. If that fails too, check FILMMAKERS_BASE_URL.`
}
