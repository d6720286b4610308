import type { Command, CommanderError } from 'commander'
import { UsageError } from '../command-error.ts'
import { followCommands, fullName } from './command-path.ts'
import { inPlainLanguage } from './plain-language.ts'
import { redactArguments } from './redact-arguments.ts'
import { unknownCommand } from './unknown-command.ts'

/** What commander has against the command line, as an error like all others: in plain words, and without secrets that were typed. */
export function usageErrorOf(
  { code, message }: CommanderError,
  program: Command,
  args: readonly string[],
): UsageError {
  const { command, rest } = followCommands(program, args)
  if (code === 'commander.unknownCommand') return unknownCommand(command, rest)
  const plain = inPlainLanguage(code, redactArguments(message, args))
  return new UsageError(plain.code, plain.message, `See what it takes: ${fullName(command)} --help`)
}
