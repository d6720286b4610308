import type { Command } from 'commander'

/** A command that only holds others: without one of them it prints its help. */
export function addGroup(parent: Command, name: string, description: string): Command {
  const group = parent.command(name).description(description).allowExcessArguments()
  return group.action(() => {
    const [unknown] = group.args
    if (unknown === undefined) {
      group.outputHelp()
      return
    }
    // What does not look like a command may be a secret that was pasted at the wrong place.
    const shown = /^[a-z-]{1,20}$/.test(unknown) ? ` '${unknown}'` : ''
    const known = group.commands.map((command) => command.name()).join(', ')
    group.error(`Error: unknown command${shown} of ${name}; there are ${known}.`)
  })
}
