import { Command } from 'commander'
import { addActors } from './commands/actors.ts'
import { addAttributes } from './commands/attributes.ts'
import { addAuth } from './commands/auth.ts'
import { addSandbox } from './commands/sandbox.ts'
import { addTour } from './commands/tour.ts'
import type { Context } from './context.ts'
import { programFooter } from './help.ts'
import { version } from './version.ts'

/** The command line as a tree of commands. What a command needs is loaded when it runs. */
export function createProgram(context: Context): Command {
  const { stdout, stderr } = context
  const program = new Command('filmmakers')
    .description('The Filmmakers casting API on the command line.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .addHelpText('after', programFooter)
  // Before the commands are added: they inherit it.
  program.exitOverride().configureOutput({
    writeOut: (text) => void stdout.write(text),
    writeErr: (text) => void stderr.write(text),
    getOutHelpWidth: () => stdout.columns,
    getErrHelpWidth: () => stderr.columns,
    // It is thrown as well, and reported as all errors are.
    outputError: () => undefined,
  })
  addAuth(program, context)
  addActors(program, context)
  addAttributes(program, context)
  addSandbox(program, context)
  addTour(program, context)
  return program
}
