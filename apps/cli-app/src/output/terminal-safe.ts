/**
 * Escape sequences of terminals as a whole: CSI, OSC with its content, and the short ones. Written with the characters' names, ECMA-48:
 * a sequence that loses its first character only would leave its rest in the text.
 */
const [escape, csi, st, osc, bell] = ['\\u001b', '\\u009b', '\\u009c', '\\u009d', '\\u0007']
const sequences = new RegExp(
  [
    `(?:${escape}\\[|${csi})[0-?]*[ -/]*[@-~]`,
    `(?:${escape}\\]|${osc})[^${bell}${escape}${st}]*(?:${bell}|${escape}\\\\|${st})?`,
    `${escape}[ -/]*[0-~]`,
  ].join('|'),
  'g',
)

/** What can reorder text or start a line: bidirectional controls, line separators, the byte order mark. */
const reordering = '\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff'
/** C0 and C1 but tab and line feed, and the above. */
const controls = new RegExp(`(?![\\t\\n])[\\p{Cc}${reordering}]`, 'gu')
/** What `JSON.stringify` leaves alone and a terminal would obey. */
const unescaped = new RegExp(`[\\u007f-\\u009f${reordering}]`, 'gu')

/** Text from elsewhere, made fit for a terminal. Line feeds and tabs stay. */
export function terminalSafe(text: string): string {
  return text.replace(sequences, '').replace(controls, '')
}

/** The same for one cell or one line: line feeds and tabs become spaces. */
export function singleLine(text: string): string {
  return terminalSafe(text.replace(/[\t\r\n]+/g, ' ')).trim()
}

/** JSON keeps everything, escaped. */
export function safeJson(value: unknown, space?: number): string {
  return JSON.stringify(value ?? null, undefined, space).replace(
    unescaped,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
