import { DemoError } from './demo-error.ts'

/**
 * The port to listen on; 0 means any free one.
 *
 * @throws {DemoError} `invalid_port`
 */
export function readPort(value: string | undefined): number {
  if (value === undefined || value === '') return 0
  const port = Number(value)
  if (/^\d{1,5}$/.test(value) && port <= 65_535) return port
  throw new DemoError('invalid_port', 'PORT is not a port.', 'Set PORT to 1024 to 65535, or leave it out.')
}
