import { html } from 'hono/html'
import { styleSheets } from '../static-files.ts'
import type { TokenPanel } from '../token-panel.ts'
import type { Html } from './html.ts'
import { tokenPanelView } from './token-panel.ts'

export interface LayoutOptions {
  title: string
  /** What stands in the search box. */
  query?: string
  panel: TokenPanel
  content: Html
}

/** The frame of every page. */
export function layout({ title, query = '', panel, content }: LayoutOptions): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex, nofollow" />
        <title>${title} · Actor directory</title>
        <link rel="icon" href="/static/icon.svg" type="image/svg+xml" />
        ${styleSheets.map((name) => html`<link rel="stylesheet" href="/static/${name}" />`)}
        <script src="/static/app.js" defer></script>
      </head>
      <body>
        <a class="skip" href="#content">Skip to content</a>
        <p class="notice">
          <strong>Unofficial demo</strong>, not affiliated with
          Filmmakers.${panel.isSandbox && ' Data of the sandbox: all people are invented.'}
        </p>
        <header class="masthead">
          <a class="brand" href="/">Actor directory</a>
          <form class="search" action="/" method="get" role="search">
            <label for="q">Search by name</label>
            <input
              id="q"
              name="q"
              type="search"
              value="${query}"
              maxlength="100"
              autocomplete="off"
              placeholder="Search by name"
            />
            <button type="submit">Search</button>
          </form>
        </header>
        <div class="frame">
          <main id="content" tabindex="-1">${content}</main>
          ${tokenPanelView(panel)}
        </div>
        <footer class="colophon">
          <p>
            Made on the server with the Filmmakers SDK. The browser gets this page and nothing that signs a
            request: pictures are loaded from their own addresses without credentials.
          </p>
        </footer>
      </body>
    </html> `
}
