// The page works without this. It counts the token's life down, and shows the server's answer in place.
/* global document, fetch, performance, setInterval, clearInterval */

/** The same format as views/format.ts. */
function clock(ms) {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  const hours = Math.floor(seconds / 3600)
  const minutes = String(Math.floor(seconds / 60) % 60)
  const tail = `${hours > 0 ? minutes.padStart(2, '0') : minutes}:${String(seconds % 60).padStart(2, '0')}`
  return hours > 0 ? `${hours}:${tail}` : tail
}

function countDown(panel) {
  const shown = panel.querySelector('[data-clock]')
  const progress = panel.querySelector('[data-progress]')
  // What was left when the page was made; the monotonic clock goes on from there, whatever the wall clock does.
  const end = performance.now() + Number(panel.dataset.left)
  const tick = () => {
    const left = Math.max(0, end - performance.now())
    shown.textContent = clock(left)
    progress.value = left
    if (left > 0) return
    clearInterval(timer)
    panel.dataset.ended = ''
  }
  const timer = setInterval(tick, 1000)
  tick()
}

function row(term, description) {
  const group = document.createElement('div')
  const dt = document.createElement('dt')
  const dd = document.createElement('dd')
  dt.textContent = term
  dd.textContent = description
  group.append(dt, dd)
  return group
}

function describe({ active, exp, scope }) {
  const list = document.createElement('dl')
  list.append(row('Active', active ? 'yes' : 'no'))
  if (exp !== undefined) list.append(row('Ends at', new Date(exp * 1000).toLocaleTimeString('en-GB')))
  if (scope !== undefined) list.append(row('Scope', scope))
  return list
}

function describeError({ message, next }) {
  const text = document.createElement('p')
  text.textContent = [message, next].filter(Boolean).join(' ')
  return text
}

function askInPlace(form) {
  const answer = form.querySelector('[data-answer]')
  const button = form.querySelector('button')
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    // Not `disabled`, which would take the focus away.
    if (button.getAttribute('aria-disabled') === 'true') return
    button.setAttribute('aria-disabled', 'true')
    try {
      const response = await fetch(form.action, { method: 'POST', headers: { accept: 'application/json' } })
      const body = await response.json()
      answer.replaceChildren(response.ok ? describe(body) : describeError(body.error))
    } catch {
      answer.replaceChildren(
        describeError({ message: 'This demo does not answer.', next: 'Is it still running?' }),
      )
    } finally {
      button.removeAttribute('aria-disabled')
    }
  })
}

for (const panel of document.querySelectorAll('[data-countdown]')) countDown(panel)
for (const form of document.querySelectorAll('[data-introspect]')) askInPlace(form)
