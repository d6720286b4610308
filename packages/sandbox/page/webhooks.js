import { command } from './admin.js'
import { chip, element, one, row, show } from './dom.js'
import { duration } from './format.js'

const TONES = { delivered: 'good', pending: 'warn', failed: 'bad' }

export function showWebhooks({ webhooks: { endpoints, deliveries } }, now, refresh) {
  show(one('[data-endpoints]'), endpoints, () =>
    endpoints.map(({ id, url }) => {
      const remove = element('button', { type: 'button', className: 'quiet' }, 'Remove')
      remove.setAttribute('aria-label', `Remove ${url}`)
      remove.addEventListener('click', async () => {
        await command('webhooks/unregister', { id }, 'Nothing more is sent there.')
        refresh()
      })
      return element('li', {}, element('code', {}, url), remove)
    }),
  )
  const latest = deliveries.toReversed()
  const next = ({ nextAttemptAt }) =>
    nextAttemptAt === undefined ? '' : `, next in ${duration(nextAttemptAt - now)}`
  const key = latest.map((delivery) => [
    delivery.id,
    delivery.state,
    delivery.attempts.length,
    next(delivery),
  ])
  show(one('[data-rows=deliveries]'), key, () =>
    latest.map((delivery) => {
      const { id, event, endpoint, state, attempts } = delivery
      const again = element('button', { type: 'button', className: 'quiet' }, 'Send again')
      again.setAttribute('aria-label', `Send ${event.type} of ${event.data.id} again`)
      again.addEventListener('click', async () => {
        await command('webhooks/redeliver', { id }, 'Sent.')
        refresh()
      })
      const outcomes = attempts.map(({ status, error }) => status ?? error).join(', ')
      return row(
        `${event.type} ${event.data.id}`,
        element('code', {}, endpoint.url),
        chip(state, TONES[state]),
        outcomes + next(delivery),
        again,
      )
    }),
  )
}

export function wireWebhooks(refresh) {
  one('[data-register]').addEventListener('submit', async (event) => {
    event.preventDefault()
    const registered = await command(
      'webhooks/register',
      { url: event.target.elements.url.value },
      'Registered.',
    )
    if (registered !== undefined) event.target.reset()
    refresh()
  })
  one('[data-trigger]').addEventListener('submit', async (event) => {
    event.preventDefault()
    const { type, id } = event.target.elements
    await command('webhooks/trigger', { type: type.value, id: Number(id.value) }, 'Sent to every endpoint.')
    refresh()
  })
}
