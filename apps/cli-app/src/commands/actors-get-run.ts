import { advise } from '../advised.ts'
import type { Context } from '../context.ts'
import { writeDetails } from '../output/details.ts'
import { connect } from './connect.ts'
import type { CallOptions } from './options.ts'

export interface ActorGetOptions extends CallOptions {
  translate?: true
  locale?: string
}

const hint =
  'Check the id, and that FILMMAKERS_BASE_URL leads to the API. What the credentials may not see is not found either.'

export async function getActor(context: Context, id: number, options: ActorGetOptions): Promise<void> {
  const { client, call } = await connect(context, options)
  const { locale } = options
  const asked =
    options.translate === true
      ? client.actorProfiles.get(id, { enum: 'translate', locale }, call)
      : client.actorProfiles.get(id, { locale }, call)
  const actor = await asked.catch((error: unknown) => {
    throw advise(error, 'not_found', hint)
  })
  await writeDetails(context.stdout, actor, options.json === true)
}
