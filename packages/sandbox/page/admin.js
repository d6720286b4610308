/* global fetch, setTimeout, clearTimeout */
import { one } from './dom.js'

let hide = 0

/** Says what has happened, for a few seconds, to screen readers too. */
export function say(text, failed = false) {
  const toast = one('[data-toast]')
  toast.textContent = text
  if (failed) toast.dataset.failed = ''
  else delete toast.dataset.failed
  clearTimeout(hide)
  hide = setTimeout(() => (toast.textContent = ''), failed ? 8000 : 3000)
}

export async function ask(name) {
  const answer = await fetch(`/_sandbox/${name}`)
  if (!answer.ok) throw new Error(`The sandbox answered ${answer.status}`)
  return answer.json()
}

/** Sends a command, says what came of it, and gives its result; undefined where it failed. */
export async function command(name, body = {}, done = '') {
  try {
    const answer = await fetch(`/_sandbox/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const result = await answer.json()
    if (answer.ok) {
      if (done !== '') say(done)
      return result
    }
    say(`${result.message}. ${result.next}.`, true)
  } catch {
    say('The sandbox does not answer. Was it stopped?', true)
  }
  return undefined
}
