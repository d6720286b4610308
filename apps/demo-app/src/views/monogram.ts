import { html } from 'hono/html'
import type { Html } from './html.ts'

/** In place of a portrait. The name stands beside it, so readers of the page by ear miss nothing. */
export function monogram(name: string): Html {
  const words = name.split(/\s+/)
  const initials = [words.at(0), words.length > 1 ? words.at(-1) : undefined]
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
  return html`<span class="monogram" aria-hidden="true">${initials}</span>`
}
