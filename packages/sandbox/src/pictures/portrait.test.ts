import { hash } from 'node:crypto'
import type { ActorProfile, Picture } from '@filmmakers-sdk/api-contract'
import { describe, expect, test } from 'vitest'
import { api, json, sharedSandbox } from '../../test/support.ts'

const sandbox = sharedSandbox()
const picture = (path: string) => fetch(`${sandbox().url}/pictures/${path}`)
const picturesOf = async (id: number): Promise<Picture[]> =>
  (await json<ActorProfile>(api(sandbox(), `actor_profiles/${id}`))).pictures

/** Width and height as the file says (PNG: the chunk IHDR comes first). */
async function sizeOf(url: string): Promise<[width: number, height: number]> {
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer())
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

describe('a picture', () => {
  test('is as large as the profile says, and the large version as high or wide as a screen', async () => {
    for (const { versions, dimensions, orientation } of await picturesOf(1005)) {
      const [width, height] = dimensions
      expect(await sizeOf(versions.original)).toEqual(dimensions)
      expect(orientation).toBe(width === height ? 'square' : width < height ? 'portrait' : 'landscape')
      const [largeWidth, largeHeight] = await sizeOf(versions.large)
      expect(Math.max(largeWidth, largeHeight)).toBe(1200)
      expect(largeWidth / largeHeight).toBeCloseTo(width / height, 2)
      expect([await sizeOf(versions.thumb), await sizeOf(versions.thumb_large)]).toEqual([
        [190, 190],
        [500, 500],
      ])
    }
  })

  test('has the proportions photographers deliver: the main one upright, others now and then wide or square', async () => {
    const all = await Promise.all(Array.from({ length: 60 }, (_, index) => picturesOf(1001 + index)))
    for (const { main_picture: main, dimensions } of all.flat()) {
      const [width, height] = dimensions
      if (main) expect(width / height).toBeLessThanOrEqual(0.8)
      expect(width / height).toBeGreaterThan(0.6)
      expect(width / height).toBeLessThan(1.6)
    }
    expect(new Set(all.flat().map(({ orientation }) => orientation)).size).toBe(3)
  })

  test('has a crop that lies within it', async () => {
    for (const { crop_coordinates: crop, dimensions } of await picturesOf(1001)) {
      if (!crop) continue
      expect(crop.w).toBe(crop.h)
      expect(crop.x).toBeGreaterThanOrEqual(0)
      expect(crop.x + crop.w).toBeLessThanOrEqual(dimensions[0])
      expect(crop.y + crop.h).toBeLessThanOrEqual(dimensions[1])
    }
  })

  test('is there as SVG as well, at the same size', async () => {
    const [main] = await picturesOf(1001)
    const url = main?.versions.large.replace(/png$/, 'svg') ?? ''
    const response = await fetch(url)
    expect(response.headers.get('content-type')).toContain('image/svg+xml')
    const [width, height] = await sizeOf(main?.versions.large ?? '')
    expect(await response.text()).toContain(`width="${width}" height="${height}"`)
  })

  test('needs no credentials, and loads and runs nothing', async () => {
    const response = await picture('10010/thumb.svg')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await response.text()).not.toMatch(/script|href|url\(http|@import|foreignObject/i)
  })

  test('has the same bytes, and so the same pixels, on every machine', async () => {
    const bytes = await Promise.all(
      [
        '10010/thumb_large.png',
        '10020/large.png',
        '10051/thumb.png',
        '2000010/thumb.png',
        '1010/thumb_large.png',
      ].map(async (path) => Buffer.from(await (await picture(path)).arrayBuffer())),
    )
    expect(bytes.map((one) => hash('sha256', one).slice(0, 16))).toMatchInlineSnapshot(`
      [
        "1abef67c98132127",
        "112e2997a65a2d6c",
        "a25dec3b98f5771c",
        "b6c99666b2207677",
        "27927bb206374ccd",
      ]
    `)
  })
})

test('everybody looks different, and the same each time', async () => {
  const faces = await Promise.all(
    Array.from({ length: 60 }, async (_, index) =>
      (await picture(`${(1001 + index) * 10}/thumb.svg`)).text(),
    ),
  )
  expect(new Set(faces.filter((face) => face.startsWith('<svg'))).size).toBeGreaterThan(55)
  expect(await (await picture('10010/thumb.svg')).text()).toBe(faces[0])
})

test.each([
  '9990/thumb.svg',
  '10010/huge.svg',
  '10010/thumb.gif',
  '10019/thumb.png',
  '1011/thumb.png',
  'x/thumb.svg',
])('%s is not there', async (path) => {
  expect((await picture(path)).status).toBe(404)
})
