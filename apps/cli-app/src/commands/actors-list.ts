import type { Page } from '@filmmakers-sdk/api-client'
import type { Context } from '../context.ts'
import { recordWriter, type RecordWriter } from '../output/records.ts'
import { UsageError } from '../usage-error.ts'
import { connect } from './connect.ts'
import type { CallOptions } from './options.ts'

export interface ActorListOptions extends CallOptions {
  all?: true
  page?: number
  perPage?: number
  fields: string[]
  query?: string
  gender?: string
  languages?: string[]
  actingAgeFrom?: number
  actingAgeTo?: number
  updatedSince?: Date
  pictures?: true
  order?: string
  direction?: string
}

export async function listActors(context: Context, options: ActorListOptions): Promise<void> {
  if (options.all === true && options.page !== undefined) {
    throw new UsageError('--all and --page exclude each other.', 'Leave one of them out.')
  }
  const { client, call } = await connect(context, options)
  const list = client.actorProfiles.list(paramsOf(options), call)
  const columns = ['id', ...options.fields, ...(options.pictures === true ? ['main_picture_url_tile'] : [])]
  const writer = recordWriter(context.stdout, columns, options.json === true)
  if (options.all === true) await writeAll(context, list.pages(), writer)
  else await writePage(context, await list, writer)
}

function paramsOf(options: ActorListOptions) {
  const { actingAgeFrom, actingAgeTo } = options
  return {
    page: options.page,
    per_page: options.perPage,
    fields: options.fields,
    q: options.query,
    gender: options.gender,
    languages: options.languages,
    acting_age: { gte: actingAgeFrom, lte: actingAgeTo },
    updated_at: { gte: options.updatedSince },
    include_picture: options.pictures,
    order: options.order,
    direction: options.direction,
  }
}

type Actor = Readonly<Record<string, unknown>>

async function writePage({ stderr }: Context, page: Page<Actor>, writer: RecordWriter): Promise<void> {
  for (const actor of page.items) await writer.write(actor)
  await writer.end()
  if (!stderr.isTerminal) return
  const of = page.total === undefined ? '' : ` of ${page.total}`
  const more = page.next === undefined ? '' : ` Next: --page ${page.page + 1}, or --all for all.`
  await stderr.write(`${page.items.length}${of} actors.${more}\n`)
}

/** Page by page, with the progress on standard error. */
async function writeAll(
  { stderr }: Context,
  pages: AsyncIterable<Page<Actor>>,
  writer: RecordWriter,
): Promise<void> {
  let count = 0
  const progress = async (text: string) => {
    // Over the line before: carriage return, erase to the end of the line.
    if (stderr.isTerminal) await stderr.write(`\r\u001b[K${text}`)
  }
  try {
    for await (const page of pages) {
      for (const actor of page.items) await writer.write(actor)
      count += page.items.length
      await progress(`${count} of ${page.total ?? 'unknown'} actors …`)
    }
    await progress('')
  } catch (error) {
    await progress(`Stopped after ${count} actors.\n`)
    throw error
  }
  await writer.end()
  await progress(`${count} actors.\n`)
}
