import { MergedError } from '@filmmakers-sdk/api-client'
import type { Context } from 'hono'
import { profileView } from '../views/profile.ts'
import { notFound } from './failure-model.ts'
import { profileModel } from './profile-model.ts'
import { readId } from './query.ts'
import { type Desk, sendFailure, sendPage } from './send.ts'

/** `GET /actors/ID`: one profile. A merged one leads to the profile it became part of. */
export async function profilePage(c: Context, desk: Desk): Promise<Response> {
  const id = readId(c.req.param('id'))
  if (id === undefined) return sendFailure(c, desk, notFound)
  const mergedFrom = readId(c.req.query('merged_from'))
  try {
    const { signal } = c.req.raw
    const params = { enum: 'translate', locale: 'en' } as const
    const model = profileModel(await desk.source.client.actorProfiles.get(id, params, { signal }))
    return await sendPage(c, desk, {
      title: model.name,
      content: profileView(model, { mergedFrom }),
      pictures: model.pictures.flatMap(({ large, small }) => [large, small]),
    })
  } catch (error) {
    // Chains and circles of merged profiles end where the browser's patience for redirects does.
    if (error instanceof MergedError)
      return c.redirect(`/actors/${error.newId}?merged_from=${mergedFrom ?? id}`, 302)
    throw error
  }
}
