import type { CommandErrorCode } from '../command-error.ts'

interface Wording {
  code: CommandErrorCode
  pattern: RegExp
  write(groups: Readonly<Record<string, string | undefined>>): string
}

/** What commander says, by its code. What was typed may be missing: it was taken out where it could be a secret. */
const wordings: Readonly<Record<string, readonly Wording[]>> = {
  'commander.invalidArgument': [
    {
      code: 'invalid_value',
      pattern:
        /^command-argument value(?: '(?<typed>.*)')? is invalid for argument '(?<name>.*?)'\. (?<hint>.*)$/s,
      write: ({ typed, name, hint }) => `${typed ?? 'This'} is no ${name}: ${lowerFirst(hint)}`,
    },
    {
      code: 'invalid_value',
      pattern: /^option '(?<name>.*?)(?: <[^>]*>)?' argument(?: '(?<typed>.*)')? is invalid\. (?<hint>.*)$/s,
      write: ({ typed, name, hint }) => `${name} cannot be ${typed ?? 'this'}: ${lowerFirst(hint)}`,
    },
  ],
  'commander.optionMissingArgument': [
    {
      code: 'missing_value',
      pattern: /^option '(?<flags>.*)' argument missing/,
      write: ({ flags }) => `A value is missing: ${flags}.`,
    },
  ],
  'commander.missingArgument': [
    {
      code: 'missing_argument',
      pattern: /^missing required argument(?: '(?<name>.*)')?/,
      write: ({ name }) => (name === undefined ? 'An argument is missing.' : `The ${name} is missing.`),
    },
  ],
  'commander.excessArguments': [
    {
      code: 'excess_arguments',
      pattern: /Expected (?<taken>\d+) arguments? but got (?<given>\d+)/,
      write: ({ taken, given }) =>
        `Too many arguments: the command takes ${taken === '0' ? 'none' : taken}, and got ${given}.`,
    },
  ],
  'commander.unknownOption': [
    {
      code: 'unknown_option',
      pattern: /^unknown option(?: '(?<typed>.*?)')?(?:\s+\((?<hint>Did you mean .*\?)\))?\s*$/s,
      write: ({ typed, hint }) =>
        `There is no ${typed === undefined ? 'such option' : `option ${typed}`} here.${hint === undefined ? '' : ` ${hint}`}`,
    },
  ],
}

/** An error of commander in plain words. What is not known here stays as it is. */
export function inPlainLanguage(code: string, message: string): { code: CommandErrorCode; message: string } {
  const text = message.replace(/^error: /, '').trim()
  for (const wording of Object.hasOwn(wordings, code) ? (wordings[code] ?? []) : []) {
    const groups = wording.pattern.exec(text)?.groups
    if (groups !== undefined) return { code: wording.code, message: wording.write(groups) }
  }
  return { code: 'usage', message: text }
}

function lowerFirst(text = ''): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
