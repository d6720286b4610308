import { setFlagsFromString } from 'node:v8'

/**
 * Keeps the memory of this process near what it needs. V8 lets garbage lie while the machine has room: a sandbox under load then
 * held 350 MB, of which 30 were in use. Collected sooner it holds 190 MB, and answers 7 % fewer requests in a second. Flags are of
 * a whole process, so this is for a process that is nothing but a sandbox.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=40')
  setFlagsFromString('--semi-space-growth-factor=1')
}
