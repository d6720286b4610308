import { sendAnswer } from '../answer.ts'
import type { SandboxFacts } from '../admin/state.ts'
import type { SandboxAccess } from '../controls.ts'
import type { Handler } from '../handler.ts'
import { html, type SafeHtml } from '../html.ts'
import { PAGE_FILES_PATH, STYLE_SHEETS } from '../page-files.ts'
import { accessSection } from './access-section.ts'
import { budgetCard } from './budget-card.ts'
import { clockCard } from './clock-card.ts'
import { faultsSection } from './faults-section.ts'
import { logSection } from './log-section.ts'
import { tokensCard } from './tokens-card.ts'
import { webhooksSection } from './webhooks-section.ts'

/** It shows credentials and has buttons, so it is kept out of caches and frames, and loads its own files only. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
}

/** The page for a person who opens the sandbox in a browser. */
export function createHomePage(access: SandboxAccess, facts: SandboxFacts): Handler {
  return ({ method = '' }, response) => {
    if (['GET', 'HEAD'].includes(method)) {
      sendAnswer(response, { status: 200, headers: HEADERS, body: Buffer.from(homePage(access, facts).html) })
    } else {
      sendAnswer(response, { status: 405, headers: { allow: 'GET, HEAD' }, body: Buffer.alloc(0) })
    }
    return Promise.resolve()
  }
}

function homePage(access: SandboxAccess, facts: SandboxFacts): SafeHtml {
  const people = facts.actors === 1 ? '1 actor' : `${facts.actors.toLocaleString('en')} actors`
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Filmmakers sandbox (unofficial)</title>
        <link rel="icon" href="${PAGE_FILES_PATH}icon.svg" type="image/svg+xml" />
        ${STYLE_SHEETS.map((name) => html`<link rel="stylesheet" href="${PAGE_FILES_PATH + name}" />`)}
        <script type="module" src="${PAGE_FILES_PATH}main.js"></script>
      </head>
      <body>
        <a class="skip" href="#content">Skip to content</a>
        <p class="notice">
          <strong>Unofficial sandbox</strong>, not made, run or endorsed by Filmmakers. All people are
          invented; the credentials work here and nowhere else.
        </p>
        <header class="masthead">
          <div>
            <h1>Filmmakers sandbox</h1>
            <p class="facts">
              <code>${access.url}</code> <span>${people}</span> <span>seed <code>${facts.seed}</code></span>
              <span>OAuth as <code>${facts.flavour}</code></span>
              <span>${facts.device ? 'device grant on' : 'device grant off'}</span>
            </p>
          </div>
          <div class="actions">
            <span class="live" data-live hidden>live</span>
            <button type="button" class="quiet" data-command="reset" data-done="As good as new.">
              Reset everything
            </button>
          </div>
        </header>
        <noscript
          ><p class="notice">
            Without scripts this page shows credentials only. Programs use <code>/_sandbox/</code>.
          </p></noscript
        >
        <main id="content" tabindex="-1">
          <div class="now" data-needs-script>${budgetCard()} ${clockCard()} ${tokensCard()}</div>
          ${accessSection(access, facts)}
          <div data-needs-script>${logSection()} ${faultsSection()} ${webhooksSection()}</div>
        </main>
        <p class="toast" role="status" data-toast></p>
        <footer class="colophon">
          <p>
            Everything here can be done by programs too: <code>GET ${access.url}/_sandbox/</code> lists
            questions and commands. In a test, use the handle of <code>startSandbox()</code>.
          </p>
        </footer>
      </body>
    </html>`
}
