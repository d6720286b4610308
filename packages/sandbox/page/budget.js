/* global document */
import { command } from './admin.js'
import { one } from './dom.js'
import { duration } from './format.js'

/** The gauge: what is left, out of how much, and until when. */
export function showBudget({ rateLimit: { settings, usage } }, now) {
  const gauge = one('[data-gauge]')
  const off = usage === undefined
  const share = off ? 1 : usage.remaining / usage.limit
  one('[data-remaining]').textContent = off ? 'no limit' : String(usage.remaining)
  one('[data-of]').textContent = off ? '' : `of ${usage.limit} left`
  one('[data-arc]').setAttribute('stroke-dasharray', `${share * 100} 100`)
  one('[data-arc]').style.strokeDasharray = `${share * 100} 100`
  gauge.dataset.tone = share > 0.25 ? 'good' : share > 0.1 ? 'warn' : 'bad'
  gauge.toggleAttribute('data-empty', share === 0)
  gauge.setAttribute('aria-valuemax', String(off ? 1 : usage.limit))
  gauge.setAttribute('aria-valuenow', String(off ? 1 : usage.remaining))
  gauge.setAttribute(
    'aria-valuetext',
    off ? 'no limit' : `${usage.remaining} of ${usage.limit} requests left`,
  )
  one('[data-reset]').textContent = off ? 'Requests are not counted.' : whenItResets(settings, usage, now)
  one('[data-limit-off]').hidden = off
  fill(one('[data-rate-limit]'), settings)
}

function whenItResets({ window, paths }, { used, resetAt }, now) {
  const where = `on ${paths.join(', ')}`
  if (window === 'sliding')
    return used === 0 ? `Sliding window ${where}` : `Room again in ${duration(resetAt - now)}, ${where}`
  return `New window in ${duration(resetAt - now)}, ${where}`
}

/** Leaves alone what somebody is typing in, and what was typed and not yet sent. */
function fill(form, settings) {
  if (
    settings === false ||
    form.contains(document.activeElement) ||
    form.dataset.shown === JSON.stringify(settings)
  )
    return
  form.dataset.shown = JSON.stringify(settings)
  form.elements.requests.value = settings.requests
  form.elements.seconds.value = settings.interval / 1000
  form.elements.window.value = settings.window
}

export function wireBudget(refresh) {
  one('[data-rate-limit]').addEventListener('submit', async (event) => {
    event.preventDefault()
    const { requests, seconds, window } = event.target.elements
    const limit = {
      requests: Number(requests.value),
      interval: Number(seconds.value) * 1000,
      window: window.value,
    }
    await command('rate-limit/set', limit, 'Counting begins anew.')
    refresh()
  })
  one('[data-limit-off]').addEventListener('click', async () => {
    await command('rate-limit/off', {}, 'There is no limit.')
    refresh()
  })
}
