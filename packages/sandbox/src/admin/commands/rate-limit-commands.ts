import { readRateLimit } from '../../rate-limit/rate-limit-options.ts'
import type { Commands } from './command.ts'

export const rateLimitCommands: Commands = {
  'rate-limit/set': {
    takes: ['requests?', 'interval?', 'window?', 'paths?'],
    does: 'changes the rate limit, and switches it on',
    run: ({ rateLimit }, body) => {
      const before = rateLimit.settings()
      rateLimit.set(readRateLimit(body, before === false ? undefined : before) ?? false)
    },
  },
  'rate-limit/off': {
    takes: [],
    does: 'switches the rate limit off',
    run: ({ rateLimit }) => {
      rateLimit.set(false)
    },
  },
  'rate-limit/reset': {
    takes: [],
    does: 'everybody has the whole quota again',
    run: ({ rateLimit }) => {
      rateLimit.reset()
    },
  },
}
