import type { Context } from '../context.ts'
import { writeDetails } from '../output/details.ts'
import { connect } from './connect.ts'
import type { CallOptions } from './options.ts'

export interface ActorGetOptions extends CallOptions {
  translate?: true
  locale?: string
}

export async function getActor(context: Context, id: number, options: ActorGetOptions): Promise<void> {
  const { client, call } = await connect(context, options)
  const { locale } = options
  const actor =
    options.translate === true
      ? await client.actorProfiles.get(id, { enum: 'translate', locale }, call)
      : await client.actorProfiles.get(id, { locale }, call)
  await writeDetails(context.stdout, actor, options.json === true)
}
