import type { Message } from '@filmmakers-sdk/api-contract'
import { createCastingCall, productionOf } from '../casting-calls/casting-call.ts'
import { escapeHtml } from '../html.ts'
import { AGENCY_IDS, CASTING_CALL_IDS, idsOf, includes, MESSAGE_IDS } from '../ids.ts'
import { NAMES } from '../names/index.ts'
import { isoDate, REFERENCE_DATE } from '../reference-date.ts'
import { SITE } from '../urls.ts'
import type { World } from '../world.ts'

const HOUR = 3_600_000
const FIRST_ENTITY = 601
const ENTITIES = 5

/** Messages of casting directors to agencies, the older the lower their id. undefined: there is no such message. */
export function createMessage(world: World, id: number): Message | undefined {
  if (!includes(MESSAGE_IDS, id)) return undefined
  const random = world.random(`message/${id}`)
  const place = id - MESSAGE_IDS.first
  const castingCall = CASTING_CALL_IDS.first + random.integer(0, CASTING_CALL_IDS.count - 1)
  const invitation = random.chance(0.7)
  const entity = random.integer(0, ENTITIES - 1)
  const created = REFERENCE_DATE - (MESSAGE_IDS.count - place) * 9 * HOUR - random.integer(0, HOUR)
  const subject = createCastingCall(world, castingCall)?.name ?? ''
  const answers = place > 0 && random.chance(0.2)
  const text = `${invitation ? 'You are invited to suggest actors for' : 'News of'} “${subject}”.`
  return {
    id,
    subject: random.chance(0.97) ? `${answers ? 'Re: ' : ''}${subject}` : '',
    body: random.chance(0.5) ? `<p>${escapeHtml(text)}</p><p>Best,<br>the casting team</p>` : text,
    message_id: `sandbox.${id}@messages.filmmakers.example`,
    message_type: invitation ? 'casting_invitation' : 'project_notification',
    filmmakers_url: `${SITE}/messages/${id}`,
    created_at: isoDate(created),
    updated_at: isoDate(created),
    in_reply_to_id: answers ? id - 1 : null,
    metadata: invitation
      ? { production_id: productionOf(castingCall), casting_call_id: castingCall }
      : { production_id: productionOf(castingCall) },
    sender: {
      messageable_type: 'CastingSystem::Entity',
      messageable_id: FIRST_ENTITY + entity,
      name: `Casting ${NAMES.de.familyFemale[entity * 7] ?? ''}`,
    },
    primary_recipients: random
      .sample(idsOf(AGENCY_IDS), random.integer(1, 3))
      .map((agency) => ({ messageable_type: 'TalentAgency', messageable_id: agency })),
  }
}
