import { command } from './admin.js'
import { one } from './dom.js'
import { day, duration, timeOfDay } from './format.js'

/** @param drift how far the sandbox is from the clock of this browser, in milliseconds */
export function showClock(now, frozen, drift) {
  const time = one('[data-time]')
  time.textContent = timeOfDay(now)
  time.dateTime = new Date(now).toISOString()
  one('[data-frozen]').hidden = !frozen
  one('[data-day]').textContent = day(now)
  one('[data-offset]').textContent =
    Math.abs(drift) < 2000
      ? ', as on this machine'
      : `, ${duration(Math.abs(drift))} ${drift > 0 ? 'ahead of' : 'behind'} this machine`
  const button = one('[data-freeze]')
  button.setAttribute('aria-pressed', String(frozen))
  button.textContent = frozen ? 'Let it run' : 'Freeze'
}

export function wireClock(refresh) {
  const button = one('[data-freeze]')
  button.addEventListener('click', async () => {
    const frozen = button.getAttribute('aria-pressed') === 'true'
    await (frozen
      ? command('clock/resume', {}, 'The clock runs.')
      : command('clock/freeze', {}, 'The clock stands still.'))
    refresh()
  })
  one('[data-now]').addEventListener('click', async () => {
    await command('clock/resume', {}, 'The clock runs.')
    await command('clock/set', { instant: Date.now() }, 'Back to now.')
    refresh()
  })
}
