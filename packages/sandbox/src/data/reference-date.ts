/** "Today" of the generated data: ages and dates count from here, not from the day the sandbox runs. */
export const REFERENCE_DATE: number = Date.UTC(2026, 4, 1, 12)

export const REFERENCE_YEAR = 2026

const BERLIN_SUMMER = 2 * 3_600_000

/** ISO 8601 as the API writes it, milliseconds and offset included: `2026-04-18T09:30:12.204+02:00`. */
export function isoDate(epochMilliseconds: number): string {
  return new Date(epochMilliseconds + BERLIN_SUMMER).toISOString().replace('Z', '+02:00')
}
