import type { ShowreelMedium } from '@filmmakers-sdk/api-contract'
import { webUrl } from './web-url.ts'

export interface ProxyWish {
  /** Height in pixels that the place it is played in has. Default: the tallest there is. */
  maxHeight?: number | undefined
  /** `portrait` prefers the rendition in portrait format, where there is one. Default `landscape`. */
  orientation?: 'landscape' | 'portrait' | undefined
}

export interface BestProxy {
  /** Of an MP4 file (H.264). */
  url: string
  /** Name of the rendition among `proxies`. */
  name: 'sd' | 'hd' | 'full_hd' | 'web_quality' | 'portrait'
  /** In pixels, as documented; unknown of the portrait format. */
  height: number | undefined
}

/** Best first. `web_quality` is about 720p and of older media, so `hd` goes before it. */
const renditions = [
  { name: 'full_hd', height: 1080 },
  { name: 'hd', height: 720 },
  { name: 'web_quality', height: 720 },
  { name: 'sd', height: 480 },
] as const

/**
 * The rendition of a video to play: the tallest that is not above `maxHeight`, or else the smallest. `undefined` when there is none, as of
 * an audio (its file is `asset`). Renditions the documentation does not name are left aside: nobody knows their size.
 */
export function bestProxy(
  { proxies }: Pick<ShowreelMedium, 'proxies'>,
  { maxHeight = Infinity, orientation = 'landscape' }: ProxyWish = {},
): BestProxy | undefined {
  const there = renditions.flatMap(({ name, height }): BestProxy[] => {
    const url = webUrl(proxies?.[name])
    return url === undefined ? [] : [{ url, name, height }]
  })
  const upright = webUrl(proxies?.portrait)
  const portrait: BestProxy | undefined =
    upright === undefined ? undefined : { url: upright, name: 'portrait', height: undefined }
  const landscape = there.find(({ height = 0 }) => height <= maxHeight) ?? there.at(-1)
  return orientation === 'portrait' ? (portrait ?? landscape) : (landscape ?? portrait)
}
