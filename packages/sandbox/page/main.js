/* global document, navigator, setInterval, setTimeout, performance */
// Everything it shows comes from the admin API, everything it does goes there.
import { ask, command, say } from './admin.js'
import { showBudget, wireBudget } from './budget.js'
import { showClock, wireClock } from './clock.js'
import { one } from './dom.js'
import { showFaults, wireFaults } from './faults.js'
import { followLog } from './log.js'
import { showTokens, wireTokens } from './tokens.js'
import { showWebhooks, wireWebhooks } from './webhooks.js'

let state
/** When the state was asked for, on the clock that only goes forward. */
let asked = 0
let soon = false

function draw() {
  if (state === undefined) return
  const { clock } = state
  const now = clock.now + (clock.frozen ? 0 : performance.now() - asked)
  showClock(now, clock.frozen, now - Date.now())
  showBudget(state, now)
  showTokens(state, now)
  showFaults(state, refresh)
  showWebhooks(state, now, refresh)
  const { requests, deliveries } = state.counters
  one('[data-counters]').textContent =
    `${requests} answered${deliveries > 0 ? `, ${deliveries} webhooks sent` : ''}`
  showKey(state.access)
}

/** A rotated key has another value than the one the page came with. */
function showKey({ baseUrl, apiKey }) {
  one('#key-text').textContent = `export FILMMAKERS_BASE_URL=${baseUrl}\nexport FILMMAKERS_API_KEY=${apiKey}`
  one('#try-text').textContent =
    `curl -H 'Authorization: Token token=${apiKey}' '${baseUrl}actor_profiles?per_page=5'`
}

async function refresh() {
  try {
    state = await ask('state')
    asked = performance.now()
    draw()
  } catch {
    // The sandbox was stopped; the line above the log says so.
  }
}

/** Once for a burst of requests. */
function refreshSoon() {
  if (soon) return
  soon = true
  setTimeout(() => {
    soon = false
    void refresh()
  }, 150)
}

const reload = followLog(refreshSoon)
for (const wire of [wireBudget, wireClock, wireTokens, wireFaults, wireWebhooks]) wire(refresh)

for (const button of document.querySelectorAll('[data-command]')) {
  button.addEventListener('click', async () => {
    const { command: name, body = '{}', done } = button.dataset
    await command(name, JSON.parse(body), done)
    await refresh()
    if (name === 'reset' || name === 'log/clear') await reload()
  })
}

for (const button of document.querySelectorAll('[data-copy]')) {
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(one(`#${button.dataset.copy}`).textContent)
      say('Copied.')
    } catch {
      say('The browser does not let pages copy here: select the text.', true)
    }
  })
}

await refresh()
setInterval(draw, 1000)
setInterval(() => {
  if (document.visibilityState === 'visible') void refresh()
}, 3000)
