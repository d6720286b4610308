import type { PictureVersion } from './people/picture-shape.ts'

/** Pages of people who do not exist must not be those of people who do: reserved names (RFC 2606). */
export const SITE = 'https://filmmakers.example'

/** The same picture is there as `.svg`. */
export function pictureUrl(origin: string, id: number, version: PictureVersion): string {
  return `${origin}/pictures/${id}/${version}.png`
}

export function mediaUrl(origin: string, id: number, file: string): string {
  return `${origin}/media/${id}/${file}`
}

export function imdbLink(id: string): string {
  return `https://imdb.example/${id.startsWith('co') ? 'company' : 'name'}/${id}`
}
