import { randomInt } from 'node:crypto'
import type { SandboxClock } from '../../clock.ts'
import type { DeviceSettings } from '../../options.ts'
import { randomToken } from '../random-token.ts'

export interface DeviceRequest {
  readonly deviceCode: string
  readonly userCode: string
  readonly clientId: string
  readonly scope: string
  readonly expiresAt: number
  answer: 'pending' | 'denied' | { sub: string }
  lastPolledAt: number | undefined
}

export interface DeviceStore extends DeviceSettings {
  begin: (clientId: string, scope: string) => DeviceRequest
  /** Also one that has expired: the client is told so. */
  byDeviceCode: (deviceCode: string) => DeviceRequest | undefined
  /** Only one that still waits for an answer; however the person has typed the code. */
  byUserCode: (typed: string) => DeviceRequest | undefined
  finish: (request: DeviceRequest) => void
}

const CAPACITY = 10_000
/** RFC 8628 section 6.1: no vowels, nothing that can be mistaken for something else. */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ'

export function createDeviceStore(settings: DeviceSettings, clock: SandboxClock): DeviceStore {
  const requests = new Map<string, DeviceRequest>()
  return {
    ...settings,
    begin(clientId, scope) {
      const request: DeviceRequest = {
        deviceCode: randomToken(),
        userCode: `${letters(4)}-${letters(4)}`,
        clientId,
        scope,
        expiresAt: clock.now() + settings.lifetime,
        answer: 'pending',
        lastPolledAt: undefined,
      }
      requests.set(request.deviceCode, request)
      const oldest = requests.keys().next()
      if (requests.size > CAPACITY && oldest.done !== true) requests.delete(oldest.value)
      return request
    },
    byDeviceCode: (deviceCode) => requests.get(deviceCode),
    byUserCode: (typed) =>
      [...requests.values()].find(
        ({ userCode, answer, expiresAt }) =>
          normalized(userCode) === normalized(typed) && answer === 'pending' && expiresAt > clock.now(),
      ),
    finish: ({ deviceCode }) => {
      requests.delete(deviceCode)
    },
  }
}

function letters(count: number): string {
  return Array.from({ length: count }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('')
}

function normalized(userCode: string): string {
  return userCode.toUpperCase().replaceAll(/[^A-Z]/g, '')
}
