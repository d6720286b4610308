import { html } from '../../html.ts'
import { page } from './layout.ts'
import { accountFields, accountList, decisionButtons, hiddenFields, problemNote } from './login-page.ts'

export interface DevicePage {
  /** Path the form is posted to. */
  action: string
  userCode: string
  hidden: Readonly<Record<string, string>>
  problem?: string | undefined
}

/** Where a person types the code a device shows (RFC 8628 section 3.3), and signs in, on one page. */
export function devicePage({ action, userCode, hidden, problem }: DevicePage): string {
  return page(
    'Connect a device',
    html`${problemNote(problem)}
      <p>Allow only a device that shows you exactly this code.</p>
      <form method="post" action="${action}">
        ${hiddenFields(hidden)}
        <label>Code <input name="user_code" value="${userCode}" autocomplete="off" required /></label>
        ${accountFields()} ${decisionButtons()}
      </form>
      ${accountList()}`,
  )
}
