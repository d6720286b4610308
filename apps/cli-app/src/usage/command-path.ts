import type { Command } from 'commander'

interface CommandPath {
  /** The last command that was found. */
  command: Command
  /** What was typed after it, without options. */
  rest: readonly string[]
}

/** Follows what was typed down the tree of commands, as far as there are any. */
export function followCommands(program: Command, args: readonly string[]): CommandPath {
  const words = args.filter((arg) => !arg.startsWith('-'))
  let command = program
  for (const [index, word] of words.entries()) {
    const next = childOf(command, word)
    if (next === undefined) return { command, rest: words.slice(index) }
    command = next
  }
  return { command, rest: [] }
}

export function childOf(command: Command, name: string): Command | undefined {
  return command.commands.find((child) => child.name() === name)
}

/** `filmmakers actors list` */
export function fullName(command: Command): string {
  return command.parent === null ? command.name() : `${fullName(command.parent)} ${command.name()}`
}
