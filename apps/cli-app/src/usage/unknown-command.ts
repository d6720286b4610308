import type { Command } from 'commander'
import { UsageError } from '../command-error.ts'
import { closest } from './closest.ts'
import { childOf, fullName } from './command-path.ts'
import { elsewhere } from './elsewhere.ts'

/**
 * What was meant, or where it is to be had instead. The words themselves are not repeated: they may be a secret at the wrong place.
 *
 * @param words what was typed after the name of the command
 */
export function unknownCommand(command: Command, words: readonly string[]): UsageError {
  const name = fullName(command)
  const library = elsewhere(words[0] ?? '')
  if (library !== undefined) {
    return new UsageError('unknown_command', `${name} has no command for this.`, library)
  }
  const meant = nearest(command, words)
  const hint = meant === command ? '' : ` Did you mean ${fullName(meant).replace(/^\S+ /, '')}?`
  return new UsageError(
    'unknown_command',
    `${name} has no such command.${hint}`,
    `See which there are: ${name} --help`,
  )
}

/** Further words count where they come near a command, too: `actor lst` is `actors list`. */
function nearest(command: Command, words: readonly string[]): Command {
  const [word, ...others] = words
  if (word === undefined) return command
  const name = closest(
    word,
    command.commands.map((child) => child.name()),
  )
  const child = name === undefined ? undefined : childOf(command, name)
  return child === undefined ? command : nearest(child, others)
}
