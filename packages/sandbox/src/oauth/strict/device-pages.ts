import type { Configuration, KoaContextWithOIDC } from 'oidc-provider'
import type { SafeHtml } from '../../html.ts'
import { pageHeaders, page } from '../pages/layout.ts'
import { messagePage } from '../pages/message-page.ts'

type DeviceFlow = NonNullable<NonNullable<Configuration['features']>['deviceFlow']>

/** The pages of RFC 8628 section 3.3. oidc-provider makes the forms, with their protection; these are the frames. */
export function deviceFlow(enabled: boolean): DeviceFlow {
  return {
    enabled,
    userCodeInputSource(ctx, form, _, error) {
      if (error?.name === 'AbortedError') {
        ctx.set(pageHeaders())
        ctx.body = messagePage('Done', 'The device may not act for you. You can close this page.')
        return
      }
      const problem =
        error === undefined ? '' : '<p class="problem" role="alert">This code cannot be used.</p>'
      show(ctx, 'Connect a device', {
        html: `${problem}${withoutHandlers(form)}<button type="submit" form="op.deviceInputForm">Continue</button>`,
      })
    },
    userCodeConfirmSource(ctx, form, _client, _device, userCode) {
      show(ctx, 'Is this the code your device shows?', {
        html: `<p><code>${userCode}</code></p>${form}
<button type="submit" form="op.deviceConfirmForm">Continue</button>
<button type="submit" form="op.deviceConfirmForm" name="abort" value="yes">Deny</button>`,
      })
    },
    successSource(ctx) {
      ctx.set(pageHeaders())
      ctx.body = messagePage('Done', 'The device may act for you now. You can close this page.')
    },
  }
}

function show(ctx: KoaContextWithOIDC, title: string, content: SafeHtml): void {
  ctx.set(pageHeaders())
  ctx.body = page(title, content)
}

/** The library's form formats the code while it is typed, by an inline script that no page here may run. */
function withoutHandlers(form: string): string {
  return form.replaceAll(/ on[a-z]+="[^"]*"/g, '')
}
