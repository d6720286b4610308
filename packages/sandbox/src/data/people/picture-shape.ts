import type { Random } from '../random.ts'

/** A rectangle within a picture, in pixels. */
export interface Crop {
  x: number
  y: number
  w: number
  h: number
}

export interface PictureShape {
  width: number
  height: number
  orientation: 'portrait' | 'landscape' | 'square'
  /** What the square versions show, if the person chose it. */
  crop: Crop | undefined
}

/** What photographers deliver: portraits, and now and then something else, which is never the main picture. */
const PORTRAITS: readonly (readonly [number, number])[] = [
  [1200, 1600],
  [1080, 1620],
  [1280, 1600],
]
const OTHERS: readonly (readonly [number, number])[] = [
  [1620, 1080],
  [1400, 1400],
]

/** @param random the stream of this picture */
export function createPictureShape(random: Random, index: number): PictureShape {
  const [width, height] = random.pick(index > 0 && random.chance(0.25) ? OTHERS : PORTRAITS)
  const side = Math.round(Math.min(width, height) * random.pick([1, 0.9, 0.8]))
  const crop = { x: Math.round((width - side) / 2), y: Math.round((height - side) / 6), w: side, h: side }
  return {
    width,
    height,
    orientation: width === height ? 'square' : width > height ? 'landscape' : 'portrait',
    crop: random.chance(0.6) ? crop : undefined,
  }
}

export const PICTURE_VERSIONS = ['original', 'large', 'thumb', 'thumb_large'] as const
export type PictureVersion = (typeof PICTURE_VERSIONS)[number]

export function isPictureVersion(name: string | undefined): name is PictureVersion {
  return PICTURE_VERSIONS.some((version) => version === name)
}

/** What a version shows of the picture, and how large. */
export interface Rendition {
  part: Crop
  width: number
  height: number
}

/** The boxes that the addresses in the documentation's examples name, pixels. */
const LARGE = 1200
const SQUARES = { thumb: 190, thumb_large: 500 }

export function renditionOf({ width, height, crop }: PictureShape, version: PictureVersion): Rendition {
  const whole = { x: 0, y: 0, w: width, h: height }
  if (version === 'original') return { part: whole, width, height }
  if (version === 'large') {
    // Made smaller, never larger.
    const scale = Math.min(1, LARGE / Math.max(width, height))
    return { part: whole, width: Math.round(width * scale), height: Math.round(height * scale) }
  }
  const side = Math.min(width, height)
  const square = { x: Math.round((width - side) / 2), y: Math.round((height - side) / 6), w: side, h: side }
  return { part: crop ?? square, width: SQUARES[version], height: SQUARES[version] }
}
