import { oneOf, text } from '../../option-checks.ts'
import type { Commands } from './command.ts'
import { readId } from './read-id.ts'

export const webhookCommands: Commands = {
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
}
