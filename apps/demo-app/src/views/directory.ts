import { html } from 'hono/html'
import type { DirectoryModel } from '../pages/directory-model.ts'
import { actorCard } from './actor-card.ts'
import { counted } from './format.ts'
import type { Html } from './html.ts'
import { pagingView } from './paging.ts'

export function directoryView({ actors, total, query, paging }: DirectoryModel): Html {
  return html`<div class="lead">
      <h1>${query === '' ? 'Actors' : html`Actors like <q>${query}</q>`}</h1>
      <p class="count">
        ${total !== undefined && counted(total, 'actor')}${
          paging.pages !== undefined && paging.pages > 1 && html`, page ${paging.page} of ${paging.pages}`
        }
      </p>
      ${query !== '' && html`<p class="clear"><a href="/">Show all</a></p>`}
    </div>
    ${
      actors.length === 0
        ? nobody(query)
        : html`<ul class="grid" role="list">
            ${actors.map(actorCard)}
          </ul>`
    }
    ${pagingView(paging)}`
}

function nobody(query: string): Html {
  return query === ''
    ? html`<p class="empty">Nobody is on this page. <a href="/">Go to the first one</a>.</p>`
    : html`<p class="empty">
        Nobody is called anything like that. The search forgives typing errors, so a part of the name is
        enough.
      </p>`
}
