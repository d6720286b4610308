/** The languages labels come in, in the order of the columns of a table. The first one is the default. */
export const LOCALES = ['en', 'de', 'fr', 'it', 'es', 'pl', 'ro', 'ru', 'tr'] as const
export type SandboxLocale = (typeof LOCALES)[number]

/** value → its labels, in the order of {@link LOCALES}. */
export type LabelTable = ReadonlyMap<string, readonly string[]>

/** Reads a table written for people: a line for each value, the value first and a label for each language after it. */
export function labelTable(text: string): LabelTable {
  const lines = text.split('\n').filter((line) => line.includes('|'))
  return new Map(
    lines.map((line): [string, string[]] => {
      const [value = '', ...labels] = line.split('|').map((cell) => cell.trim())
      return [value, labels]
    }),
  )
}

/** The language a request asks for; English if there is none, or none of ours. */
export function localeOf(name: string | undefined): SandboxLocale {
  return LOCALES.find((locale) => locale === name) ?? 'en'
}
