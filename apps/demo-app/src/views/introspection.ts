import { html } from 'hono/html'
import type { IntrospectionResult } from '../introspection.ts'
import { timeOfDay } from './format.ts'
import type { Html } from './html.ts'

/** The answer as a page of its own, for browsers without the script. */
export function introspectionView({ active, scope, exp }: IntrospectionResult): Html {
  return html`<div class="lead"><h1>What the server says</h1></div>
    <div class="answer">
      <dl>
        <div>
          <dt>Active</dt>
          <dd>${active ? 'yes' : 'no'}</dd>
        </div>
        ${
          exp !== undefined &&
          html`<div>
            <dt>Ends at</dt>
            <dd>${timeOfDay(exp * 1000)}</dd>
          </div>`
        }
        ${
          scope !== undefined &&
          html`<div>
            <dt>Scope</dt>
            <dd><code>${scope}</code></dd>
          </div>`
        }
      </dl>
    </div>
    <p><a href="/">Back to the directory</a></p>`
}
