/**
 * A `duration` in seconds. The API calls it a number and shows a text (`"171.6"`): both are read. `undefined` for what is
 * neither, and for what no duration can be.
 */
export function durationSeconds(duration: number | string | null | undefined): number | undefined {
  const seconds =
    typeof duration === 'string' && /^\s*\d+(?:\.\d*)?\s*$/.test(duration) ? Number(duration) : duration
  return typeof seconds === 'number' && Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined
}
