import type { Command } from 'commander'

/** A command that only holds others: without one of them it prints its help as an error, as the program does. */
export function addGroup(parent: Command, name: string, description: string): Command {
  return parent.command(name).description(description).usage('<command>').helpCommand(false)
}
