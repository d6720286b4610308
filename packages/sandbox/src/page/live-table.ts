import { html, type SafeHtml } from '../html.ts'

/**
 * A table whose rows a script fills in; it scrolls by itself, with the keyboard too.
 *
 * @param section id of the heading that names it
 * @param rows the attribute `data-…` by which the script finds its body
 */
export function liveTable(section: string, headings: readonly (string | SafeHtml)[], rows: string): SafeHtml {
  return html`<div class="scroll" tabindex="0" role="group" aria-labelledby="${section}">
    <table>
      <thead>
        <tr>
          ${headings.map((heading) => html`<th scope="col">${heading}</th>`)}
        </tr>
      </thead>
      <tbody data-rows="${rows}"></tbody>
    </table>
  </div>`
}
