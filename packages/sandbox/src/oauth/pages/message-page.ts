import { html } from '../../html.ts'
import { page } from './layout.ts'

/** A page that asks nothing: what went wrong, or that all is done. */
export function messagePage(title: string, text: string, code?: string): string {
  return page(
    title,
    html`<p>${text}</p>
      ${code === undefined ? undefined : html`<pre>${code}</pre>`}`,
  )
}
