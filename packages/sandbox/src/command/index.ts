/**
 * The command, for command lines that have it as a part: `parseSandboxArguments` reads what was typed, `sandboxHelp` is its
 * help, `runSandboxCommand` runs a sandbox until Ctrl-C.
 *
 * @packageDocumentation
 */
export { sandboxHelp } from './help.ts'
export { parseSandboxArguments, type SandboxCommand } from './parse-arguments.ts'
export { runSandboxCommand, type CommandContext } from './run-command.ts'
export { SandboxError, type SandboxErrorCode } from '../sandbox-error.ts'
