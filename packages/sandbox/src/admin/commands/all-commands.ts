import { clockCommands } from './clock-commands.ts'
import { faultCommands } from './fault-commands.ts'
import { tokenCommands } from './token-commands.ts'
import { rateLimitCommands } from './rate-limit-commands.ts'
import { clientCommands } from './client-commands.ts'
import { recordCommands } from './record-commands.ts'
import { webhookCommands } from './webhook-commands.ts'
import { visitorCommands } from './visitor-commands.ts'
import { wholeCommands } from './whole-commands.ts'
import type { Commands } from './command.ts'

/** Everything the admin API can be told. */
export const COMMANDS: Commands = {
  ...clockCommands,
  ...faultCommands,
  ...tokenCommands,
  ...rateLimitCommands,
  ...clientCommands,
  ...recordCommands,
  ...webhookCommands,
  ...visitorCommands,
  ...wholeCommands,
}
