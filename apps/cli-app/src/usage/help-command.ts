import type { Command } from 'commander'
import { followCommands, fullName } from './command-path.ts'

/**
 * `help actors list` asks for `actors list --help`. Of a command that nobody knows there is no help: it is run as it stands, which says so.
 */
export function withoutHelpCommand(program: Command, args: readonly string[]): readonly string[] {
  if (args[0] !== 'help' || args.length === 1) return args
  const { command, rest } = followCommands(program, args.slice(1))
  const path = fullName(command).split(' ').slice(1)
  const [unknown] = command.commands.length === 0 ? [] : rest
  return [...path, unknown ?? '--help']
}
