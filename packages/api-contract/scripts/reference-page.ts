import { createHash } from 'node:crypto'

/** What of redoc goes into the page. */
export interface Renderer {
  /** Its script, which holds all it needs. */
  readonly script: string
  /** Licenses of it and of what is bundled in it. */
  readonly licenses: string
}

/**
 * How redoc shows the document. Known values of open lists are an extension of ours; fonts are those of the machine, in
 * place of some from the network.
 */
const options = {
  expandResponses: '200',
  hideDownloadButtons: true,
  nativeScrollbars: true,
  showExtensions: ['x-known-values'],
  showWebhookVerb: true,
  theme: {
    typography: {
      fontFamily: 'system-ui, sans-serif',
      headings: { fontFamily: 'system-ui, sans-serif' },
      code: { fontFamily: 'ui-monospace, monospace' },
    },
  },
}

/**
 * The document as a page for reading: one HTML file that needs nothing beside itself. Its Content-Security-Policy lets
 * two scripts run, these, and no request go out.
 */
export function referencePage(
  document: Record<string, unknown>,
  title: string,
  { script, licenses }: Renderer,
): string {
  const renderer = insideScript(script)
  const start = `Redoc.init(${insideScript(JSON.stringify(document))}, ${JSON.stringify(options)}, document.querySelector('main'))`
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(renderer)} ${hashOf(start)}`,
    // redoc writes styles as it goes, and searches in a worker it makes itself.
    "style-src 'unsafe-inline'",
    'img-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="en">
<!--
${licenses.replaceAll('--', '- -')}
-->
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>body { margin: 0 }</style>
</head>
<body>
<main><noscript>This page needs JavaScript; openapi.yaml, beside it, does not.</noscript></main>
<script>${renderer}</script>
<script>${start}</script>
</body>
</html>
`
}

/** Text that cannot end the script it stands in, nor begin a comment in which the end would be overlooked. */
function insideScript(text: string): string {
  return text.replaceAll(/<(?=\/script|!--|script)/gi, '\\x3c')
}

function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`
}
