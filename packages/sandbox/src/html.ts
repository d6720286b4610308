import { escapeHtml } from './data/html.ts'

/** HTML that is safe to send: made by the `html` tag below, which escapes whatever is put into text or double quotes. */
export interface SafeHtml {
  readonly html: string
}

type Part = string | SafeHtml | readonly SafeHtml[] | undefined

export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): SafeHtml {
  return { html: strings.map((text, index) => text + render(parts[index])).join('') }
}

function render(part: Part): string {
  if (part === undefined) return ''
  if (typeof part === 'string') return escapeHtml(part)
  return 'html' in part ? part.html : part.map(render).join('')
}
