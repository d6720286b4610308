import type { ListedActorProfile, Page } from '@filmmakers-sdk/api-client'
import { label } from '../views/format.ts'
import type { Paging } from '../views/paging.ts'
import { pictureUrl } from '../web-links.ts'
import { type Loose, text } from './loose.ts'

export const listFields = ['name', 'main_profession', 'age'] as const

export type ListedActor = ListedActorProfile<(typeof listFields)[number], true, 'thumb_large'>

export interface ActorCard {
  id: number
  name: string
  /** Profession and age, or nothing. */
  note: string
  picture: URL | undefined
  copyright: string | undefined
}

export interface DirectoryModel {
  actors: readonly ActorCard[]
  total: number | undefined
  query: string
  paging: Paging
}

export function directoryModel(
  {
    items,
    total,
    perPage,
    page,
    next,
  }: Pick<Page<ListedActor>, 'items' | 'total' | 'perPage' | 'page' | 'next'>,
  query: string,
): DirectoryModel {
  const pages = total !== undefined && perPage ? Math.max(1, Math.ceil(total / perPage)) : undefined
  return {
    actors: items.map(actorCard),
    total,
    query,
    paging: { page, pages, hasNext: next !== undefined, query },
  }
}

function actorCard(actor: ListedActor): ActorCard {
  const { id } = actor
  const {
    name,
    main_profession,
    age,
    picture_url,
    main_picture_url_tile,
    picture_copyright,
  }: Loose<ListedActor> = actor
  const profession = text(main_profession)
  return {
    id,
    name: text(name) ?? `Actor ${id}`,
    note: [profession && label(profession), text(age)].filter(Boolean).join(', '),
    picture: pictureUrl(picture_url) ?? pictureUrl(main_picture_url_tile),
    copyright: text(picture_copyright),
  }
}
