import { html } from 'hono/html'
import type { CreditGroup, CreditModel } from '../pages/credit-model.ts'
import type { Html } from './html.ts'

export function creditsView(groups: readonly CreditGroup[]): Html {
  if (groups.length === 0) return html``
  return html`<section aria-labelledby="credits">
    <h2 id="credits">Credits</h2>
    ${groups.map(
      ({ title, credits }) =>
        html`<h3>${title}</h3>
          <ul class="credits" role="list">
            ${credits.map(creditView)}
          </ul>`,
    )}
  </section>`
}

function creditView({ when, title, part, made, nominated }: CreditModel): Html {
  return html`<li>
    <span class="when">${when}</span>
    <div>
      <cite>${title}</cite>${nominated && html` <span class="tag">award nominee</span>`}${
        part !== undefined && html`<br /><span class="part">${part}</span>`
      }${made !== undefined && html`<br /><span class="made">${made}</span>`}
    </div>
  </li>`
}
