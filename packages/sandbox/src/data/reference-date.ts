/** "Today" of the generated data: ages and dates count from here, not from the day the sandbox runs. */
export const REFERENCE_DATE: number = Date.UTC(2026, 4, 1, 12)

export const REFERENCE_YEAR = 2026

/** ISO 8601 in UTC, whole seconds. */
export function isoDate(epochSeconds: number): string {
  return new Date(epochSeconds * 1000).toISOString().replace('.000Z', 'Z')
}
