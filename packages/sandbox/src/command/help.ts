import { COMMAND_OPTIONS, type CommandOption } from './command-options.ts'

/**
 * Help of the command.
 *
 * @param name how it is called
 * @param width of the terminal, in columns
 */
export function sandboxHelp(name: string, width: number): string {
  const terms = COMMAND_OPTIONS.map(termOf)
  const indent = Math.max(...terms.map((term) => term.length)) + 4
  const options = COMMAND_OPTIONS.flatMap((option, index) =>
    wrap(helpOf(option), Math.max(width - indent, 24)).map(
      (line, part) => (part === 0 ? `  ${terms[index] ?? ''}`.padEnd(indent) : ' '.repeat(indent)) + line,
    ),
  )
  const paragraph = (text: string) => wrap(text, width).join('\n')
  return [
    `Usage: ${name} [options]`,
    '',
    paragraph(
      'A local Filmmakers with invented people, until Ctrl-C: OAuth, API, webhooks, and switches for what goes wrong.',
    ),
    '',
    'Options:',
    ...options,
    '',
    'Examples:',
    `  $ ${name} --open`,
    `  $ ${name} --port 4010 --token-lifetime 60 --rate-limit 20`,
    '',
    paragraph(
      'Its page shows credentials and the log, and has buttons for the clock and faults. Programs use the admin API: GET /_sandbox/ lists what it can do.',
    ),
    '',
    'Unofficial: not affiliated with Filmmakers.',
    '',
  ].join('\n')
}

function termOf({ name, value }: CommandOption): string {
  const long = value === undefined ? `--${name}` : `--${name} <${value}>`
  return name === 'help' ? `-h, ${long}` : long
}

function helpOf({ help, default: value }: CommandOption): string {
  return value === undefined ? help : `${help} (default: ${value})`
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line === undefined || line.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = `${line} ${word}`
  }
  return lines
}
