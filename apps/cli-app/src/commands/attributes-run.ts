import type { Context } from '../context.ts'
import { recordWriter } from '../output/records.ts'
import { safeJson } from '../output/terminal-safe.ts'
import { connect } from './connect.ts'
import type { CallOptions } from './options.ts'

export async function listAttributes(context: Context, options: CallOptions): Promise<void> {
  const { client, call } = await connect(context, options)
  const names = await client.attributes.list(call)
  if (options.json === true) {
    await context.stdout.write(`${safeJson(names, 2)}\n`)
    return
  }
  const writer = recordWriter(context.stdout, ['name'], false)
  for (const name of names) await writer.write({ name })
  await writer.end()
}

export async function getAttribute(
  context: Context,
  name: string,
  options: CallOptions & { locale?: string },
): Promise<void> {
  const { client, call } = await connect(context, options)
  const labels = await client.attributes.get(name, { locale: options.locale }, call)
  if (options.json === true) {
    await context.stdout.write(`${safeJson(labels, 2)}\n`)
    return
  }
  const writer = recordWriter(context.stdout, ['key', 'label'], false)
  for (const [key, label] of Object.entries(labels)) await writer.write({ key, label })
  await writer.end()
}
