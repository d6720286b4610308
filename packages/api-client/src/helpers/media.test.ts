import type { ShowreelMedium, VideoProxies } from '@filmmakers-sdk/api-contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pictureOf } from '../test-support/actor-profile.ts'
import { bestPicture, bestProxy, downloadUrl, durationSeconds, splitSkill } from './index.ts'

const url = (name: string) => `https://static.example/${name}.mp4`

/** A video with these renditions. */
function video(...names: string[]): { proxies: VideoProxies } {
  // The types have `sd` in every video, the service may not.
  return { proxies: Object.fromEntries(names.map((name) => [name, url(name)])) as unknown as VideoProxies }
}

describe('durationSeconds', () => {
  test.each([
    ['171.6', 171.6],
    [171.6, 171.6],
    [' 94 ', 94],
    ['7.', 7],
    [0, 0],
    ['0', 0],
  ])('reads %j', (duration, seconds) => {
    expect(durationSeconds(duration)).toBe(seconds)
  })

  test.each(['', ' ', '1:30', '1,5', '-1', -1, NaN, Infinity, '1e3', '0x10', 'Infinity', null, undefined])(
    'does not take %j for a duration',
    (duration) => {
      expect(durationSeconds(duration)).toBeUndefined()
    },
  )

  test('reads a number and its text alike', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1e8 }), (tenths) => {
        expect(durationSeconds(String(tenths / 10))).toBe(durationSeconds(tenths / 10))
      }),
    )
  })
})

describe('splitSkill', () => {
  test.each([
    ['languages/deutsch', { list: 'languages', value: 'deutsch' }],
    ['languages#deutsch', { list: 'languages', value: 'deutsch' }],
    ['special_skills/403', { list: 'special_skills', value: '403' }],
    ['sports/ski/alpin', { list: 'sports', value: 'ski/alpin' }],
    ['sports#a/b', { list: 'sports', value: 'a/b' }],
  ])('splits %s', (skill, parts) => {
    expect(splitSkill(skill)).toEqual(parts)
  })

  test.each(['', 'deutsch', '/deutsch', '#', 'languages/', ' / '])('does not split %j', (skill) => {
    expect(splitSkill(skill)).toBeUndefined()
  })

  test('gives back what was put together, with either sign', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9_-]{0,20}$/)
    fc.assert(
      fc.property(name, name, fc.constantFrom('/', '#'), (list, value, sign) => {
        expect(splitSkill(`${list}${sign}${value}`)).toEqual({ list, value })
      }),
    )
  })
})

describe('bestProxy', () => {
  test.each([
    ['the tallest', ['sd', 'hd', 'full_hd'], {}, 'full_hd'],
    ['the tallest that fits', ['sd', 'hd', 'full_hd'], { maxHeight: 720 }, 'hd'],
    ['one that is a little smaller', ['sd', 'hd', 'full_hd'], { maxHeight: 1079 }, 'hd'],
    ['the smallest, when none fits', ['sd', 'hd'], { maxHeight: 100 }, 'sd'],
    ['what there is', ['hd'], { maxHeight: 480 }, 'hd'],
    ['hd before web_quality', ['web_quality', 'hd', 'sd'], {}, 'hd'],
    ['web_quality before sd', ['web_quality', 'sd'], {}, 'web_quality'],
    ['the portrait format, if wished', ['sd', 'portrait'], { orientation: 'portrait' }, 'portrait'],
    ['the portrait format, if there is no other', ['portrait'], {}, 'portrait'],
    ['landscape otherwise', ['sd', 'portrait'], {}, 'sd'],
    ['landscape, if there is no portrait', ['sd'], { orientation: 'portrait' }, 'sd'],
  ] as const)('is %s', (_, names, wish, name) => {
    expect(bestProxy(video(...names), wish)).toMatchObject({ name, url: url(name) })
  })

  test('is none of an audio, of nothing, and of addresses no page may load', () => {
    expect(bestProxy({})).toBeUndefined()
    expect(bestProxy({ proxies: null })).toBeUndefined()
    expect(bestProxy(video('uhd'))).toBeUndefined()
    expect(bestProxy({ proxies: { sd: 'javascript:alert(1)', hd: null, full_hd: '' } })).toBeUndefined()
  })

  test('is never above the wish when one fits, and never smaller than another one that fits', () => {
    const heights = { sd: 480, hd: 720, full_hd: 1080, web_quality: 720 }
    const names = fc.uniqueArray(fc.constantFrom(...(Object.keys(heights) as (keyof typeof heights)[])), {
      minLength: 1,
    })
    fc.assert(
      fc.property(names, fc.nat({ max: 2000 }), (there, maxHeight) => {
        const all = there.map((name) => heights[name])
        const fitting = all.filter((height) => height <= maxHeight)
        const best = fitting.length > 0 ? Math.max(...fitting) : Math.min(...all)
        expect(bestProxy(video(...there), { maxHeight })?.height).toBe(best)
      }),
    )
  })
})

describe('bestPicture', () => {
  const picture = pictureOf(1)

  test.each([
    ['the largest', {}, 'original', 1620, 2160],
    ['the smallest that is wide enough', { minWidth: 900 }, 'large', 900, 1200],
    ['the next one, when that is too narrow', { minWidth: 901 }, 'original', 1620, 2160],
    ['the smallest that is high enough', { minHeight: 1200 }, 'large', 900, 1200],
    ['the largest, when none is large enough', { minWidth: 9000 }, 'original', 1620, 2160],
    ['the smallest, when any will do', { minWidth: 0 }, 'large', 900, 1200],
    ['a small square', { square: true, minWidth: 190 }, 'thumb', 190, 190],
    ['a larger square', { square: true, minWidth: 191 }, 'thumb_large', 500, 500],
    ['the larger square without more of a wish', { square: true }, 'thumb_large', 500, 500],
  ] as const)('is %s', (_, wish, version, width, height) => {
    expect(bestPicture(picture, wish)).toEqual({ url: picture.versions[version], version, width, height })
  })

  test('is not made larger than it is', () => {
    expect(bestPicture({ ...picture, dimensions: [370, 365] })).toMatchObject({ width: 370, height: 365 })
  })

  test('is known up to its box without dimensions', () => {
    expect(bestPicture({ versions: picture.versions }, { minWidth: 1 })).toMatchObject({
      width: 1200,
      height: 1200,
    })
  })

  test('survives what the service leaves out', () => {
    expect(bestPicture({ versions: null })).toBeUndefined()
    expect(bestPicture({})).toBeUndefined()
    expect(bestPicture({ ...picture, dimensions: null })).toMatchObject({ version: 'original', width: 3840 })
  })

  test('is none without an address a page may load', () => {
    const versions = { original: 'data:,', large: '', thumb: '', thumb_large: '' }
    expect(bestPicture({ ...picture, versions })).toBeUndefined()
    expect(bestPicture({ ...picture, versions: { ...versions, large: url('a') } })?.version).toBe('large')
  })

  test('is the smallest of those that are large enough', () => {
    const side = fc.integer({ min: 1, max: 8000 })
    fc.assert(
      fc.property(side, side, side, (width, height, minWidth) => {
        const best = bestPicture({ ...picture, dimensions: [width, height] }, { minWidth })
        const largest = bestPicture({ ...picture, dimensions: [width, height] })
        if ((largest?.width ?? 0) >= minWidth) expect(best?.width).toBeGreaterThanOrEqual(minWidth)
        else expect(best).toEqual(largest)
      }),
    )
  })
})

describe('downloadUrl', () => {
  const clip = { ...video('sd', 'full_hd'), download: true }
  const sound = { asset: 'https://static.example/a.mp3', download: true } satisfies Partial<ShowreelMedium>

  test('is the best file there is, if the person allows it', () => {
    expect(downloadUrl(clip)).toBe(url('full_hd'))
    expect(downloadUrl(sound)).toBe(sound.asset)
    expect(downloadUrl(clip, { download: true })).toBe(url('full_hd'))
  })

  test('is none if the medium or its showreel says no', () => {
    expect(downloadUrl({ ...clip, download: false })).toBeUndefined()
    expect(downloadUrl(clip, { download: false })).toBeUndefined()
    expect(downloadUrl({ ...sound, download: false }, { download: true })).toBeUndefined()
    // A service that leaves the flag out has not allowed it.
    expect(
      downloadUrl(Object.assign(video('sd'), { download: JSON.parse('null') as boolean })),
    ).toBeUndefined()
  })

  test('is none without a file', () => {
    expect(downloadUrl({ download: true, asset: null, proxies: null })).toBeUndefined()
    expect(downloadUrl({ download: true, asset: 'data:,' })).toBeUndefined()
  })
})
