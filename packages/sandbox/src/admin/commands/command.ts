import type { SandboxControls } from '../../controls.ts'
import type { JsonObject } from '../read-json.ts'

export interface Command {
  /** Names of what it takes; those with a question mark may be left out. */
  readonly takes: readonly string[]
  readonly does: string
  readonly run: (controls: SandboxControls, body: JsonObject) => unknown
}

/** Commands by their paths below `/_sandbox/`. */
export type Commands = Readonly<Record<string, Command>>
