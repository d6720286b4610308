import { expect, test } from 'vitest'
import { sharedSandbox } from '../../test/support.ts'

const sandbox = sharedSandbox()
const picture = (path: string) => fetch(`${sandbox().url}/pictures/${path}`)

test('a picture needs no credentials and has the proportions of a portrait', async () => {
  for (const [version, width] of [
    ['original', 2400],
    ['large', 1200],
    ['thumb', 300],
    ['thumb_large', 600],
  ] as const) {
    const response = await picture(`10010/${version}.svg`)
    expect(response.headers.get('content-type')).toContain('image/svg+xml')
    expect(await response.text()).toContain(`width="${width}" height="${(width * 4) / 3}"`)
  }
})

test('loads and runs nothing', async () => {
  const response = await picture('10010/thumb.svg')
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await response.text()).not.toMatch(/script|href|url\(http|@import|foreignObject/i)
})

test('everybody looks different, and the same each time', async () => {
  const faces = await Promise.all(
    Array.from({ length: 60 }, async (_, index) =>
      (await picture(`${(1001 + index) * 10}/thumb.svg`)).text(),
    ),
  )
  expect(new Set(faces).size).toBe(60)
  expect(await (await picture('10010/thumb.svg')).text()).toBe(faces[0])
  expect(await (await picture('10011/thumb.svg')).text()).not.toBe(faces[0])
})

test.each(['9990/thumb.svg', '10010/huge.svg', '10010/thumb.png', 'x/thumb.svg'])(
  '%s is not there',
  async (path) => {
    expect((await picture(path)).status).toBe(404)
  },
)
