/** What looks like an option and not like a secret. */
const option = /^--[a-z]{1,16}(?:-[a-z]{1,16}){0,3}$/
/** An option, and what was glued to it. */
const glued = /^(?:--[a-z][a-z-]{0,24}(?==)|-[a-zA-Z])/
const word = /^[a-z-]+$/

/**
 * Takes what was typed out of a message about it: a token pasted at the wrong place must not end up in a terminal's scrollback or a
 * log. Names of options stay, `--token=SECRET` becomes `--token`.
 */
export function redactArguments(message: string, args: readonly string[]): string {
  const suspects = new Set(args.flatMap((arg) => [arg, arg.slice(arg.indexOf('=') + 1)]))
  // Excess arguments are listed at the end, without quotes.
  let result = message.replace(/(but got \d+):[^]*/, '$1.\n')
  // The longest first: one argument may be part of another.
  for (const arg of [...suspects].sort((a, b) => b.length - a.length)) {
    // Nothing this short is a secret, and it may be part of any word.
    if (arg.length < 4 || option.test(arg)) continue
    const name = glued.exec(arg)?.[0]
    result = result.replaceAll(` '${arg}'`, name === undefined ? '' : ` '${name}'`)
    // A word may be one of the message's own; anything else is not.
    if (!word.test(arg)) result = result.replaceAll(arg, name ?? '…')
  }
  return result
}
