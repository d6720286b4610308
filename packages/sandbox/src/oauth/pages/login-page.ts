import { ACCOUNTS } from '../accounts.ts'
import { html, type SafeHtml } from '../../html.ts'
import { page } from './layout.ts'

export const WRONG_PASSWORD = 'E-mail and password do not belong together.'

export interface LoginPage {
  clientId: string
  scope: string
  /** Path the form is posted to. */
  action: string
  /** Fields the form sends along. */
  hidden: Readonly<Record<string, string>>
  problem?: string | undefined
}

/** Login and consent on one page: who you are, and whether the client may act for you. */
export function loginPage({ clientId, scope, action, hidden, problem }: LoginPage): string {
  return page(
    'Sign in',
    html`${problemNote(problem)}
      <p><code>${clientId}</code> asks to act for you with the scope <code>${scope}</code>.</p>
      <form method="post" action="${action}">
        ${hiddenFields(hidden)} ${accountFields()} ${decisionButtons()}
      </form>
      ${accountList()}`,
  )
}

export function problemNote(problem: string | undefined): SafeHtml | undefined {
  return problem === undefined ? undefined : html`<p class="problem" role="alert">${problem}</p>`
}

export function hiddenFields(fields: Readonly<Record<string, string>>): SafeHtml[] {
  return Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  )
}

/** Filled in with the first account: in a sandbox nobody should have to type a password. */
export function accountFields(): SafeHtml {
  const [first] = ACCOUNTS
  return html`<label>E-mail <input name="email" type="email" value="${first.email}" required /></label>
    <label>Password <input name="password" type="password" value="${first.password}" required /></label>`
}

export function decisionButtons(): SafeHtml {
  return html`<button name="decision" value="allow">Allow</button>
    <button name="decision" value="deny" formnovalidate>Deny</button>`
}

export function accountList(): SafeHtml {
  return html`<p>Accounts of this sandbox:</p>
    <ul>
      ${ACCOUNTS.map(
        ({ email, password }) => html`<li><code>${email}</code>, password <code>${password}</code></li>`,
      )}
    </ul>`
}
