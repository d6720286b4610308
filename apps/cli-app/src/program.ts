import { Command } from 'commander'
import { addActors } from './commands/actors.ts'
import { addAttributes } from './commands/attributes.ts'
import { addAuth } from './commands/auth.ts'
import { addSandbox } from './commands/sandbox.ts'
import { addTour } from './commands/tour.ts'
import type { Context } from './context.ts'
import { programFooter } from './help.ts'
import { painter } from './output/paint.ts'
import { terminalSafe } from './output/terminal-safe.ts'
import { redactArguments } from './redact-arguments.ts'
import { version } from './version.ts'

/**
 * The command line as a tree of commands. What a command needs is loaded when it runs.
 *
 * @param args what was typed: errors do not repeat it
 */
export function createProgram(context: Context, args: readonly string[]): Command {
  const { stdout, stderr } = context
  const program = new Command('filmmakers')
    .description('The Filmmakers casting API on the command line.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .addHelpText('after', programFooter)
    .showHelpAfterError('Next: run the command with --help to see what it takes.')
  const known = () => new Set([program, ...program.commands].flatMap(namesBelow))
  // Before the commands are added: they inherit it.
  program.exitOverride().configureOutput({
    writeOut: (text) => void stdout.write(text),
    writeErr: (text) => void stderr.write(text),
    getOutHelpWidth: () => stdout.columns,
    getErrHelpWidth: () => stderr.columns,
    outputError: (text, write) => {
      const message = terminalSafe(redactArguments(text, args, known())).replace(/^error: /i, '')
      write(`${painter(stderr)('red', 'Error:')} ${message}`)
    },
  })
  addAuth(program, context)
  addActors(program, context)
  addAttributes(program, context)
  addSandbox(program, context)
  addTour(program, context)
  return program
}

function namesBelow(command: Command): string[] {
  return command.commands.map((each) => each.name())
}
