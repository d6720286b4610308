import type { ActorProfile, ShowreelMedium } from '@filmmakers-sdk/api-contract'
import {
  chromiumArguments,
  chromiumPath,
  hasChromium,
  missingChromium,
} from '@filmmakers-sdk/api-contract/test-support'
import { type Browser, chromium } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { escapeHtml } from '../src/data/html.ts'
import { startSandbox } from '../src/index.ts'
import { api, json, sharedSandbox } from './support.ts'

if (!hasChromium) console.warn(missingChromium)

describe.skipIf(!hasChromium)('in a browser', { timeout: 30_000 }, () => {
  const sandbox = sharedSandbox({ actors: 40 })
  let browser: Browser
  let media: ShowreelMedium[]
  let actor: ActorProfile
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath, args: [...chromiumArguments] })
    const actors = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        json<ActorProfile>(api(sandbox(), `actor_profiles/${1001 + index}`)),
      ),
    )
    const ids = actors.flatMap((one) => one.showreel_medium_ids)
    media = await Promise.all(ids.map((id) => json<ShowreelMedium>(api(sandbox(), `showreel_media/${id}`))))
    actor = await json<ActorProfile>(api(sandbox(), 'actor_profiles/1001'))
    return () => browser.close()
  }, 30_000)

  test('every kind of video and sound plays, at its size and to its end', async () => {
    const page = await browser.newPage()
    const sizes = {
      sd: [854, 480],
      hd: [1280, 720],
      full_hd: [1920, 1080],
      web_quality: [1280, 720],
      portrait: [720, 1280],
    }
    for (const [name, size] of Object.entries(sizes)) {
      const url = media.map(({ proxies }) => proxies?.[name]).find((proxy) => typeof proxy === 'string')
      expect(await page.evaluate(play, { tag: 'video', url: String(url) }), name).toEqual({
        size,
        duration: 4,
        ended: true,
      })
    }
    for (const type of ['m4a', 'mp3']) {
      const url = media.map(({ asset }) => asset).find((one) => one?.endsWith(type))
      expect(await page.evaluate(play, { tag: 'audio', url: String(url) }), type).toMatchObject({
        duration: 4,
        ended: true,
      })
    }
    await page.close()
  })

  test('hostile data is executed by a page that writes it as markup, and by none that writes it as text', async () => {
    await using hostile = await startSandbox({ actors: 60, hostileData: true, rateLimit: false })
    const people = await json<{ name: string }[]>(api(hostile, 'actor_profiles'))
    const names = people.map(({ name }) => `<li>${name}</li>`).join('')
    const marks: unknown[] = []
    for (const content of [names, escapeHtml(names)]) {
      const page = await browser.newPage()
      await page.setContent(`<!doctype html><ul>${content}</ul>`)
      marks.push(await page.evaluate('globalThis.sandboxHostile'))
      await page.close()
    }
    expect(marks).toEqual([true, undefined])
  })

  test('pictures have pixels, as many as the profile says', async () => {
    const page = await browser.newPage()
    for (const { versions, dimensions } of actor.pictures) {
      const [png, svg] = [versions.original, versions.original.replace(/png$/, 'svg')]
      expect(await page.evaluate(sizeOf, png)).toEqual(dimensions)
      expect(await page.evaluate(sizeOf, svg)).toEqual(dimensions)
    }
    await page.close()
  })
})

/** Runs in the page: plays sixteen times as fast, without sound. */
async function play({
  tag,
  url,
}: {
  tag: string
  url: string
}): Promise<{ size: number[]; duration: number; ended: boolean }> {
  const media = document.createElement(tag) as HTMLVideoElement
  media.muted = true
  media.src = url
  await new Promise((resolve, reject) => {
    media.onloadedmetadata = resolve
    media.onerror = () => {
      reject(new Error(media.error?.message ?? 'not played'))
    }
  })
  media.playbackRate = 16
  const ended = new Promise((resolve) => {
    media.onended = resolve
  })
  await media.play()
  await ended
  return {
    size: [media.videoWidth, media.videoHeight],
    duration: Math.round(media.duration),
    ended: media.ended,
  }
}

/** Runs in the page. */
async function sizeOf(url: string): Promise<number[]> {
  const image = new Image()
  image.src = url
  await image.decode()
  return [image.naturalWidth, image.naturalHeight]
}
