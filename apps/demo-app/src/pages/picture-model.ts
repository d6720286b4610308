import type { Picture } from '@filmmakers-sdk/api-contract'
import { pictureUrl } from '../web-links.ts'
import { type Loose, text } from './loose.ts'

export interface PictureModel {
  large: URL
  small: URL
  copyright: string | undefined
}

/** Pictures that can be shown, the main one first. */
export function pictureModels(pictures: readonly Loose<Picture>[] | null | undefined): PictureModel[] {
  return (pictures ?? [])
    .toSorted((a, b) => Number(b.main_picture ?? false) - Number(a.main_picture ?? false))
    .flatMap(({ versions, url, copyright }) => {
      const large = pictureUrl(versions?.large) ?? pictureUrl(url)
      if (large === undefined) return []
      return [{ large, small: pictureUrl(versions?.thumb_large) ?? large, copyright: text(copyright) }]
    })
}
