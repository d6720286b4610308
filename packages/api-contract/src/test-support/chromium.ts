import { existsSync } from 'node:fs'

/** Where Chromium is: `CHROMIUM_PATH`, or where Debian and Ubuntu put it. */
export const chromiumPath: string = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

/** With `REQUIRE_BROWSER=1` a missing browser fails the test in place of skipping it. */
export const hasChromium: boolean = existsSync(chromiumPath) || process.env['REQUIRE_BROWSER'] === '1'

export const missingChromium = `No browser at ${chromiumPath}, so the browser test is skipped: apt-get install --no-install-recommends chromium`

/** Root has no sandbox of its own, and nothing of the browser's own business goes to the network. */
export const chromiumArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
