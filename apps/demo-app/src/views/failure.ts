import { html } from 'hono/html'
import type { Failure } from '../pages/failure-model.ts'
import { span, timeOfDay } from './format.ts'
import type { Html } from './html.ts'

export function failureView({ status, title, message, next, code, retryAt }: Failure, now: number): Html {
  return html`<div class="failure">
    <p class="status">${status}</p>
    <h1>${title}</h1>
    <p class="message">${message}</p>
    ${
      retryAt !== undefined &&
      html`<p class="reset">
        Ready again at <time datetime="${new Date(retryAt).toISOString()}">${timeOfDay(retryAt)}</time>, in
        ${span(retryAt - now)}.
      </p>`
    }
    ${next !== undefined && html`<p class="next"><strong>Next:</strong> ${next}</p>`}
    <p class="links"><a href="/">To the directory</a>${code !== undefined && html` <code>${code}</code>`}</p>
  </div>`
}
