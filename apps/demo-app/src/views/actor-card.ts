import { html } from 'hono/html'
import type { ActorCard } from '../pages/directory-model.ts'
import type { Html } from './html.ts'
import { monogram } from './monogram.ts'

/** An actor in the grid. The link of the name covers the whole card. */
export function actorCard({ id, name, note, picture, copyright }: ActorCard): Html {
  return html`<li class="card">
    <div class="portrait">
      ${
        picture === undefined
          ? monogram(name)
          : html`<img
              src="${picture.href}"
              alt="Portrait of ${name}"
              loading="lazy"
              decoding="async"
              width="300"
              height="400"
            />`
      }
    </div>
    <h2><a href="/actors/${id}">${name}</a></h2>
    ${note !== '' && html`<p class="note">${note}</p>`}
    ${copyright !== undefined && html`<p class="credit">© ${copyright}</p>`}
  </li> `
}
