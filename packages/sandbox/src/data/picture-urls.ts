const PICTURE_VERSIONS = ['original', 'large', 'thumb', 'thumb_large'] as const
export type PictureVersion = (typeof PICTURE_VERSIONS)[number]

/** No actor has more. */
export const MAX_PICTURES = 10

export function isPictureVersion(name: string | undefined): name is PictureVersion {
  return PICTURE_VERSIONS.some((version) => version === name)
}

/** Pictures have ids of their own, from which actor and position can be read back. */
export function pictureId(actorId: number, index: number): number {
  return actorId * MAX_PICTURES + index
}

export function pictureOwner(id: number): { actorId: number; index: number } {
  return { actorId: Math.floor(id / MAX_PICTURES), index: id % MAX_PICTURES }
}

export function pictureUrl(origin: string, id: number, version: PictureVersion): string {
  return `${origin}/pictures/${id}/${version}.svg`
}
