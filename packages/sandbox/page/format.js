/** 75 seconds are 1:15; hours where there are some, days from two on. */
export function duration(ms) {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  const days = Math.floor(seconds / 86_400)
  if (days >= 2) return `${days} days`
  const hours = Math.floor(seconds / 3600)
  const minutes = String(Math.floor(seconds / 60) % 60)
  const tail = `${hours > 0 ? minutes.padStart(2, '0') : minutes}:${String(seconds % 60).padStart(2, '0')}`
  return hours > 0 ? `${hours}:${tail}` : tail
}

/** The time of day where the reader is. */
export function timeOfDay(instant) {
  return new Date(instant).toLocaleTimeString('en-GB')
}

/** The day where the reader is. */
export function day(instant) {
  return new Date(instant).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
}

export function toneOf(status) {
  if (status === undefined) return 'bad'
  if (status < 300) return 'good'
  return status < 500 && status !== 429 ? 'warn' : 'bad'
}
