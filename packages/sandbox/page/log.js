/* global EventSource */
import { ask } from './admin.js'
import { chip, element, one, row } from './dom.js'
import { timeOfDay, toneOf } from './format.js'

const MOST = 200

/** The log as it grows: what is there already, then every entry as it comes, and again when it is answered. */
export function followLog(changed) {
  const rows = new Map()
  const body = one('[data-rows=log]')
  const filter = one('[data-filter]')

  const matches = (line) => line.textContent.toLowerCase().includes(filter.value.trim().toLowerCase())
  const update = () => {
    for (const line of rows.values()) line.hidden = !matches(line)
    one('[data-no-requests]').hidden = rows.size > 0
  }

  function put(entry) {
    const line = lineOf(entry)
    line.hidden = !matches(line)
    const before = rows.get(entry.id)
    if (before === undefined) body.prepend(line)
    else before.replaceWith(line)
    rows.set(entry.id, line)
    if (rows.size > MOST) {
      const [oldest] = rows
      oldest[1].remove()
      rows.delete(oldest[0])
    }
    one('[data-no-requests]').hidden = true
  }

  async function load() {
    const { entries } = await ask('log')
    rows.clear()
    body.replaceChildren()
    for (const entry of entries.slice(-MOST)) put(entry)
    update()
  }

  filter.addEventListener('input', update)
  const events = new EventSource('/_sandbox/events')
  const live = one('[data-live]')
  events.addEventListener('open', () => {
    live.hidden = false
    live.textContent = 'live'
    delete live.dataset.lost
    // What came before the connection, or while there was none.
    void load()
  })
  events.addEventListener('error', () => {
    live.hidden = false
    live.textContent = 'not connected'
    live.dataset.lost = ''
  })
  events.addEventListener('entry', (event) => {
    put(JSON.parse(event.data))
    changed()
  })
  return load
}

function lineOf({ direction, method, path, time, status, duration, faults }) {
  const answered = duration !== undefined
  const shown = status === undefined ? (answered ? 'none' : '…') : String(status)
  const line = row(
    timeOfDay(time),
    direction === 'out' ? `${method} out` : method,
    path,
    answered ? chip(shown, toneOf(status)) : shown,
    answered ? `${duration} ms` : '',
    element('span', {}, faults.join(', ')),
  )
  line.dataset.direction = direction
  return line
}
