const minute = 60_000

/** `4:05`, `1:59:58`; never below zero. What static/app.js shows while it counts down. */
export function clock(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const tail = `${pad(minutes, hours > 0)}:${pad(seconds % 60, true)}`
  return hours > 0 ? `${hours}:${tail}` : tail
}

/** `5 minutes`, `2 hours`, `40 seconds`: how people say it. */
export function span(ms: number): string {
  if (ms < 2 * minute) return counted(Math.max(0, Math.ceil(ms / 1000)), 'second')
  if (ms < 120 * minute) return counted(Math.round(ms / minute), 'minute')
  return counted(Math.round(ms / (60 * minute)), 'hour')
}

/** `1 actor`, `300 actors`, `1,200 actors`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}

/** The time of day on this machine, which is the reader's too. */
export function timeOfDay(instant: number): string {
  return new Date(instant).toLocaleTimeString('en-GB')
}

/** `young_actor` → `Young actor`: for values of closed lists that come without a label. */
export function label(key: string): string {
  return capitalised(key.replaceAll('_', ' ').trim())
}

export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' })

/** `DE` → `Germany`; anything that is no ISO 3166-1 code stays as it is. */
export function country(code: string): string {
  return /^[A-Za-z]{2}$/.test(code) ? (regions.of(code.toUpperCase()) ?? code) : code
}

function pad(value: number, always: boolean): string {
  return always ? String(value).padStart(2, '0') : String(value)
}
