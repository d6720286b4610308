import { integer } from '../../option-checks.ts'

export function readId(name: string, value: unknown): number {
  return integer(name, value, 1, Number.MAX_SAFE_INTEGER)
}
