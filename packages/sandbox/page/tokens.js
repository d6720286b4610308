/* global document */
import { command } from './admin.js'
import { chip, element, one, row, show } from './dom.js'
import { duration } from './format.js'

const TONES = { active: 'good', expired: 'warn', revoked: 'bad' }
const MOST = 20

export function showTokens({ tokens: { lifetime, list }, accounts, access }, now) {
  const shown = list.slice(0, MOST)
  one('[data-no-tokens]').hidden = shown.length > 0
  const holder = ({ sub, clientId }) =>
    accounts.find((account) => account.sub === sub)?.email ??
    (clientId === access.clientId ? 'the client' : `client ${clientId.slice(0, 12)}`)
  const ends = ({ state, expiresAt }) => (state === 'active' ? duration(expiresAt - now) : '–')
  const key = shown.map((token) => [token.fingerprint, token.state, ends(token)])
  show(one('[data-rows=tokens]'), key, () =>
    shown.map((token) =>
      row(
        element('code', { title: 'First characters of its SHA-256' }, token.fingerprint),
        holder(token),
        chip(token.state, TONES[token.state]),
        ends(token),
      ),
    ),
  )
  const form = one('[data-lifetime]')
  if (form.dataset.shown !== String(lifetime) && !form.contains(document.activeElement)) {
    form.dataset.shown = String(lifetime)
    form.elements.seconds.value = lifetime / 1000
  }
}

export function wireTokens(refresh) {
  one('[data-lifetime]').addEventListener('submit', async (event) => {
    event.preventDefault()
    const ms = Number(event.target.elements.seconds.value) * 1000
    await command('tokens/lifetime', { ms }, 'Holds for tokens issued from now on.')
    refresh()
  })
}
