import type { Picture } from '@filmmakers-sdk/api-contract'
import { webUrl } from './web-url.ts'

export interface PictureWish {
  /** Width in pixels of the place it is shown in; for sharp screens times their pixel ratio. */
  minWidth?: number | undefined
  /** Height in pixels of that place. */
  minHeight?: number | undefined
  /** The square that the person cut out. Default: the whole picture. */
  square?: boolean | undefined
}

/** What of a picture counts. The service may leave out what it documents. */
export interface PictureFiles {
  versions?: Partial<Picture['versions']> | null | undefined
  dimensions?: Picture['dimensions'] | null | undefined
}

export interface BestPicture {
  url: string
  version: 'original' | 'large' | 'thumb' | 'thumb_large'
  /** In pixels; for a whole picture reckoned from its dimensions, or at most this if it has none. */
  width: number
  height: number
}

/** Smallest first, with the boxes they are fitted into: as the URLs of the documentation's examples say. */
const whole = [
  { version: 'large', width: 1200, height: 1200 },
  { version: 'original', width: 3840, height: 2160 },
] as const
const squares = [
  { version: 'thumb', width: 190, height: 190 },
  { version: 'thumb_large', width: 500, height: 500 },
] as const

/**
 * The smallest version that is as large as wished, or else the largest: what need not be loaded is not. Without a wish the largest.
 * `undefined` when there is no URL.
 */
export function bestPicture(
  { versions, dimensions }: PictureFiles,
  { minWidth, minHeight, square = false }: PictureWish = {},
): BestPicture | undefined {
  const anything = minWidth === undefined && minHeight === undefined
  const there = (square ? squares : whole).flatMap(({ version, ...box }): BestPicture[] => {
    const url = webUrl(versions?.[version])
    return url === undefined ? [] : [{ url, version, ...(square ? box : fitted(dimensions, box)) }]
  })
  const largeEnough = ({ width, height }: BestPicture) =>
    !anything && width >= (minWidth ?? 0) && height >= (minHeight ?? 0)
  return there.find(largeEnough) ?? there.at(-1)
}

interface Box {
  width: number
  height: number
}

/** A picture in a box: made smaller, never larger. */
function fitted(dimensions: readonly [number, number] | null | undefined, box: Box): Box {
  if (dimensions === undefined || dimensions === null) return box
  const [width, height] = dimensions
  const scale = Math.min(1, box.width / width, box.height / height)
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}
