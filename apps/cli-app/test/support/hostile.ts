import fc from 'fast-check'

const bidi = '\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff'

/** C0 but tab and line feed, C1, and what reorders text. */
export const harmful = new RegExp(`[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f${bidi}]`, 'u')

/** Text that is dense with what terminals obey. */
export const hostile: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\u001b[2J',
        '\u001b]0;title\u0007',
        '\u001b]8;;https://evil.example\u001b\\',
        '\u009b31m',
        '\u009d52;c;x\u009c',
        '\u001bP',
        '\u001b(0',
        '\u001b',
        '\r',
        '\b',
        '\u0000',
        '\u202e',
        '\u2066',
        '\u200f',
        '\u2028',
        '\ufeff',
        '\u0085',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))
