import { createHash } from 'node:crypto'
import { readFile, readlink } from 'node:fs/promises'
import { hostname } from 'node:os'
import { errno, isMissing } from './store-error.ts'

/** `alive` and `dead` are certain; everything that can be mistaken is `unknown`. */
export type Liveness = 'alive' | 'dead' | 'unknown'

export interface ProcessIdentity {
  /** The name of this process among all, as `domain.pid.start`. */
  readonly self: string
  /** Whether the process of that name still runs. */
  liveness(name: string): Promise<Liveness>
}

/**
 * Names this process so that others can tell whether it lives. A number alone would not do: it is given again, and in another
 * container it belongs to another process. So it comes with where it counts (machine, start of the machine, PID namespace) and, on
 * Linux, with the time the process was started.
 */
export async function processIdentity(): Promise<ProcessIdentity> {
  const isLinux = process.platform === 'linux'
  const places: string[] = isLinux
    ? await Promise.all([
        readText('/proc/sys/kernel/random/boot_id'),
        readlink('/proc/self/ns/pid').catch(empty),
      ])
    : []
  const isKnown = places.every((place) => place !== '')
  const domain = createHash('sha256')
    .update(JSON.stringify([process.platform, hostname(), ...places]))
    .digest('hex')
    .slice(0, 16)
  const start = isLinux ? (await statusOf(process.pid))?.start : undefined
  return {
    self: `${domain}.${process.pid}.${start ?? 0}`,
    async liveness(name) {
      const [place, pidText = '', startText = ''] = name.split('.')
      const pid = Number(pidText)
      if (!isKnown || place !== domain || !Number.isSafeInteger(pid) || pid <= 0) return 'unknown'
      if (!isLinux) return exists(pid) ? 'unknown' : 'dead'
      if (startText === '0') return 'unknown'
      try {
        const status = await statusOf(pid)
        // Somebody may have hidden it (hidepid).
        if (status === undefined) return exists(pid) ? 'unknown' : 'dead'
        // A zombie is dead, though nobody has taken note of it.
        return status.start !== startText || /[ZX]/.test(status.state) ? 'dead' : 'alive'
      } catch {
        return 'unknown'
      }
    },
  }
}

const empty = (): string => ''

async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').then((text) => text.trim(), empty)
}

/** proc_pid_stat(5): the name in parentheses may contain anything, what counts comes behind it. */
async function statusOf(pid: number): Promise<{ state: string; start: string } | undefined> {
  let text: string
  try {
    text = await readFile(`/proc/${pid}/stat`, 'utf8')
  } catch (error) {
    // ESRCH: it ended between opening and reading.
    if (isMissing(error) || errno(error) === 'ESRCH') return undefined
    throw error
  }
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const [state, start] = [fields[0], fields[19]]
  return state === undefined || start === undefined ? undefined : { state, start }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errno(error) !== 'ESRCH'
  }
}
