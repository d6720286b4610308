// Writes the address of every module that is loaded to standard error.
import { registerHooks } from 'node:module'
import { writeSync } from 'node:fs'

registerHooks({
  load(url, context, nextLoad) {
    writeSync(2, `loaded ${url}\n`)
    return nextLoad(url, context)
  },
})
