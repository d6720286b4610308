import { html } from '../../html.ts'
import { page } from './layout.ts'

/**
 * A page that asks nothing: what went wrong, or that all is done.
 *
 * @param hint what the real service does not say, for developers
 */
export function messagePage(title: string, text: string, code?: string, hint?: string): string {
  return page(
    title,
    html`<p>${text}</p>
      ${code === undefined ? undefined : html`<pre>${code}</pre>`}
      ${hint === undefined ? undefined : html`<p>${hint}</p>`}`,
  )
}
