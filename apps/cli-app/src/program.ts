import { Command } from 'commander'
import { addActors } from './commands/actors.ts'
import { addAttributes } from './commands/attributes.ts'
import { addAuth } from './commands/auth.ts'
import { addSandbox } from './commands/sandbox.ts'
import { addTour } from './commands/tour.ts'
import type { Context } from './context.ts'
import { terminalSafe } from './output/terminal-safe.ts'
import { version } from './version.ts'

const footer = `
Credentials come from the environment, one kind of:
  FILMMAKERS_API_KEY                                an API key
  FILMMAKERS_ACCESS_TOKEN                           an OAuth access token
  FILMMAKERS_CLIENT_ID, FILMMAKERS_CLIENT_SECRET    an OAuth client; tokens are fetched and renewed
  FILMMAKERS_AUTH=key|token|oauth                   chooses, where several are set
For other servers than the real one:
  FILMMAKERS_BASE_URL        default https://www.filmmakers.eu/api/v1/
  FILMMAKERS_ISSUER          default: the origin of the base URL
  FILMMAKERS_DISCOVERY_URL   default: the issuer's /.well-known/openid-configuration

Exit codes: 0 done, 1 failed, 2 usage, 3 not found or gone, 4 authentication, 5 rate limit, 6 network.

Examples:
  $ filmmakers sandbox                      a local Filmmakers to try everything on
  $ filmmakers auth status
  $ filmmakers actors list --fields name,age,languages
  $ filmmakers actors list --all --json > actors.json
  $ filmmakers actors get 1001

Unofficial: not affiliated with Filmmakers.`

/** The command line as a tree of commands. What a command needs is loaded when it runs. */
export function createProgram(context: Context): Command {
  const program = new Command('filmmakers')
    .description('The Filmmakers casting API on the command line.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .addHelpText('after', footer)
    .showHelpAfterError('Run the command with --help to see what it takes.')
  // Before the commands are added: they inherit it.
  program.exitOverride().configureOutput({
    writeOut: (text) => void context.stdout.write(text),
    writeErr: (text) => void context.stderr.write(text),
    // An unknown option may carry a secret after its equals sign.
    outputError: (text, write) => {
      write(terminalSafe(text.replace(/(--?[\w-]+)=[^']*/g, '$1').replace(/^error:/, 'Error:')))
    },
  })
  addAuth(program, context)
  addActors(program, context)
  addAttributes(program, context)
  addSandbox(program, context)
  addTour(program, context)
  return program
}
