import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'

export interface TokenDirectoryOptions {
  /** Such as `process.env`: `XDG_STATE_HOME` (Linux) and `LOCALAPPDATA` (Windows) move the directory. */
  env?: Readonly<Record<string, string | undefined>> | undefined
  /** `process.platform`. */
  platform?: 'win32' | 'darwin' | 'linux' | (string & {}) | undefined
  /** The user's home directory. */
  home?: string | undefined
}

/**
 * Where this user's programs keep what must outlive them and is nobody's document: the state directory of the XDG Base
 * Directory Specification, Application Support on macOS, the local (not the roaming) application data on Windows.
 */
export function tokenDirectory({
  env = {},
  platform = process.platform,
  home = homedir(),
}: TokenDirectoryOptions = {}): string {
  if (platform === 'win32') {
    return win32.join(absolute(env['LOCALAPPDATA'], win32) ?? win32.join(home, 'AppData', 'Local'), ...ours)
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', ...ours)
  return posix.join(absolute(env['XDG_STATE_HOME'], posix) ?? posix.join(home, '.local', 'state'), ...ours)
}

const ours = ['filmmakers-sdk', 'tokens']

/** The XDG specification wants relative paths ignored; an empty one is relative. */
function absolute(path: string | undefined, rules: typeof posix): string | undefined {
  return path !== undefined && rules.isAbsolute(path) ? path : undefined
}
