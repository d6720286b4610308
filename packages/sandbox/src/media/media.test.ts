import type { ActorProfile, ShowreelMedium } from '@filmmakers-sdk/api-contract'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { api, json, sharedSandbox } from '../../test/support.ts'
import { readByteRange } from './byte-range.ts'

const sandbox = sharedSandbox({ actors: 60 })
let media: ShowreelMedium[] = []

beforeAll(async () => {
  const actors = await Promise.all(
    Array.from({ length: 60 }, (_, index) =>
      json<ActorProfile>(api(sandbox(), `actor_profiles/${1001 + index}`)),
    ),
  )
  const ids = actors.flatMap((actor) => actor.showreel_medium_ids)
  media = await Promise.all(ids.map((id) => json<ShowreelMedium>(api(sandbox(), `showreel_media/${id}`))))
})

const bytesOf = async (url: string, headers: Record<string, string> = {}) =>
  Buffer.from(await (await fetch(url, { headers })).arrayBuffer())

describe('a medium', () => {
  test('has every rendition as MP4 or sound a player knows by its first bytes', async () => {
    const urls = media
      .flatMap(({ proxies, asset }) => [...Object.values(proxies ?? {}), asset])
      .filter((url) => typeof url === 'string')
    const files = new Map(urls.map((url) => [url.split('/').at(-1), url]))
    expect([...files.keys()].toSorted()).toEqual([
      ...['audio.m4a', 'audio.mp3', 'full_hd.mp4', 'hd.mp4', 'portrait.mp4', 'sd.mp4', 'web_quality.mp4'],
    ])
    for (const [name = '', url] of files) {
      const response = await fetch(url)
      const bytes = Buffer.from(await response.arrayBuffer())
      expect(response.headers.get('accept-ranges')).toBe('bytes')
      expect(bytes.byteLength).toBeLessThan(60_000)
      if (name.endsWith('.mp3')) {
        expect(response.headers.get('content-type')).toBe('audio/mpeg')
        expect(bytes.readUInt16BE(0) & 0xffe0).toBe(0xffe0)
      } else {
        expect(response.headers.get('content-type')).toBe(name.endsWith('.mp4') ? 'video/mp4' : 'audio/mp4')
        expect(bytes.subarray(4, 8).toString('latin1')).toBe('ftyp')
        // The index comes before the data: playing begins before everything is there.
        expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'))
      }
    }
  })

  test('is a video with proxies or an audio with an asset, of a length given as text or number', () => {
    for (const medium of media) {
      expect(medium.type === 'ShowreelVideo').toBe(medium.proxies !== undefined)
      expect(medium.type === 'ShowreelAudio').toBe(typeof medium.asset === 'string')
      expect(Number(medium.duration)).toBe(4)
    }
    expect(new Set(media.map(({ duration }) => typeof duration))).toEqual(new Set(['string', 'number']))
  })

  test('shows skills its actor has, separated in both of the documented ways', async () => {
    const separators = new Set<string>()
    for (const { id, skills } of media) {
      const actor = await json<ActorProfile>(
        api(sandbox(), `actor_profiles/${Math.floor((id - 10_000_000) / 20)}`),
      )
      for (const [, list = '', separator = '', skill = ''] of skills.map(
        (name) => /^(\w+)([/#])(.+)$/.exec(name) ?? [],
      )) {
        separators.add(separator)
        expect(Object.keys(actor[list] as object)).toContain(skill)
      }
    }
    expect(separators).toEqual(new Set(['/', '#']))
  })
})

describe('a part of a file', () => {
  const url = () => media.find(({ proxies }) => proxies)?.proxies?.sd ?? ''

  test('is what Range asks for', async () => {
    const whole = await bytesOf(url())
    for (const [range, start, end] of [
      ['bytes=0-99', 0, 99],
      ['bytes=100-', 100, whole.byteLength - 1],
      ['bytes=-10', whole.byteLength - 10, whole.byteLength - 1],
      ['bytes=0-99999999', 0, whole.byteLength - 1],
    ] as const) {
      const response = await fetch(url(), { headers: { range } })
      expect(response.status).toBe(206)
      expect(response.headers.get('content-range')).toBe(`bytes ${start}-${end}/${whole.byteLength}`)
      expect(Buffer.from(await response.arrayBuffer()).equals(whole.subarray(start, end + 1))).toBe(true)
    }
  })

  test('is refused beyond the end, and the whole file is sent for what is no range', async () => {
    const beyond = await fetch(url(), { headers: { range: 'bytes=99999999-' } })
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([
      416,
      expect.stringMatching(/^bytes \*\/\d+$/),
    ])
    for (const range of ['bytes=5-1', 'bytes=', 'items=0-5', 'bytes=0-1,4-5']) {
      expect((await fetch(url(), { headers: { range } })).status).toBe(200)
    }
  })

  test('is the whole file if it changed since (If-Range)', async () => {
    const etag = (await fetch(url())).headers.get('etag') ?? ''
    expect((await fetch(url(), { headers: { range: 'bytes=0-9', 'if-range': etag } })).status).toBe(206)
    expect((await fetch(url(), { headers: { range: 'bytes=0-9', 'if-range': '"old"' } })).status).toBe(200)
  })

  test('lies within the file, whatever was asked for', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^bytes=\d{0,4}-\d{0,4}$/),
        fc.integer({ min: 1, max: 5000 }),
        (header, size) => {
          const range = readByteRange(header, size)
          if (typeof range !== 'object') return
          expect(range.start).toBeGreaterThanOrEqual(0)
          expect(range.start).toBeLessThanOrEqual(range.end)
          expect(range.end).toBeLessThan(size)
        },
      ),
    )
  })
})

test.each(['10000000/sd.mp4', '5/sd.mp4', '10020020/../../../package.json', '10020020/sd.avi'])(
  '%s is not there',
  async (path) => {
    expect((await fetch(`${sandbox().url}/media/${path}`)).status).toBe(404)
  },
)
