import { sendAnswer } from './answer.ts'
import type { SandboxAccess } from './controls.ts'
import type { Handler } from './handler.ts'

/** The page shows credentials: it is kept out of caches and frames, and what it may load is nothing. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
}

export function createHomePage(access: SandboxAccess): Handler {
  return (_, response) => {
    sendAnswer(response, { status: 200, headers: HEADERS, body: Buffer.from(homePage(access)) })
    return Promise.resolve()
  }
}

/** The page for a person who opens the sandbox in a browser. No script, nothing loaded. */
function homePage({ url: origin, apiKey, clientId, clientSecret }: SandboxAccess): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Filmmakers sandbox (unofficial)</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 3rem auto; padding: 0 1rem; color: #222 }
  pre { background: #f4f1ec; padding: 1rem; border-radius: .5rem; overflow-x: auto }
</style>
<h1>Filmmakers sandbox</h1>
<p>A local stand-in for the Filmmakers casting API, with invented people. Unofficial: it is not made, run or endorsed by
Filmmakers. The credentials below work here and nowhere else.</p>
<h2>With an API key</h2>
<pre>FILMMAKERS_BASE_URL=${origin}/api/v1/
FILMMAKERS_API_KEY=${apiKey}</pre>
<h2>With OAuth (client credentials, scope <code>public</code>)</h2>
<pre>FILMMAKERS_BASE_URL=${origin}/api/v1/
FILMMAKERS_CLIENT_ID=${clientId}
FILMMAKERS_CLIENT_SECRET=${clientSecret}</pre>
<p>Discovery: <a href="/.well-known/openid-configuration">${origin}/.well-known/openid-configuration</a></p>
<h2>Try it</h2>
<pre>curl -H 'Authorization: Token token=${apiKey}' '${origin}/api/v1/actor_profiles?per_page=5'</pre>
</html>
`
}
