/**
 * C0 and C1 controls, bidirectional overrides and isolates, line separators and the byte order mark: what can move a
 * terminal's cursor or reorder what a person reads.
 */
const unprintable = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/gu

/**
 * Text a server sent, made fit for an error message: one line, no control characters, at most `limit` characters
 * (default 300). RFC 6749 §10.14 asks for it, §5.2 allows nothing else in `error_description`.
 */
export function printable(text: string, limit = 300): string {
  const line = text
    .slice(0, limit * 4)
    .replace(unprintable, ' ')
    .trim()
  return line.length > limit ? `${line.slice(0, limit - 1)}…` : line
}
