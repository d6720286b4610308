import type { Page } from '@filmmakers-sdk/api-client'
import type { Context } from '../context.ts'
import { UsageError } from '../command-error.ts'
import { recordWriter, type RecordWriter } from '../output/records.ts'
import { connect } from './connect.ts'
import type { CallOptions } from './options.ts'
import { listProgress } from './list-progress.ts'
import { unsentFields } from './unsent-fields.ts'

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
    throw new UsageError(
      'conflicting_options',
      '--all and --page exclude each other.',
      'Leave one of them out.',
    )
  }
  const { client, call } = await connect(context, options)
  const list = client.actorProfiles.list(paramsOf(options), call)
  const pictures = options.pictures === true ? ['main_picture_url_tile', 'picture_copyright'] : []
  const columns = [...new Set(['id', ...options.fields, ...pictures])]
  const writer = recordWriter(context.stdout, columns, options.json === true)
  const unsent = unsentFields(context, options.fields)
  const watched: RecordWriter = {
    write(records) {
      unsent.see(records)
      return writer.write(records)
    },
    end: () => writer.end(),
  }
  if (options.all === true) await writeAll(context, list.pages(), watched, options)
  else await writePage(context, await list, watched, options)
  await unsent.say()
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

async function writePage(
  { stderr }: Context,
  page: Page<Actor>,
  writer: RecordWriter,
  options: ActorListOptions,
): Promise<void> {
  await writer.write(page.items)
  await writer.end()
  const isPart = page.next !== undefined
  // Whoever did not ask for a page may take the first one for all there is: that is said in a pipe, too.
  if (!stderr.isTerminal && (!isPart || options.page !== undefined)) return
  const of = page.total === undefined ? '' : ` of ${page.total}`
  const more = isPart ? ` Next: --page ${page.page + 1}, or --all for all.` : ''
  await stderr.write(`${page.items.length}${of} ${page.total === 1 ? 'actor' : 'actors'}.${more}\n`)
}

/** Page by page, with the progress on standard error. */
async function writeAll(
  context: Context,
  pages: AsyncIterable<Page<Actor>>,
  writer: RecordWriter,
  options: ActorListOptions,
): Promise<void> {
  const progress = listProgress(context, options.json === true)
  try {
    for await (const page of pages) {
      await writer.write(page.items)
      await progress.add(page.items.length, page.total)
    }
  } catch (error) {
    await progress.stopped()
    throw error
  }
  await progress.clear()
  await writer.end()
  await progress.done()
}
