import type { BlogImage, BlogPost, BlogPostListItem, BlogTag } from '@filmmakers-sdk/api-contract'
import { escapeHtml, toHtml } from '../html.ts'
import { includes, PICTURE_IDS } from '../ids.ts'
import { fullName } from '../people/person.ts'
import { pictureCount } from '../people/pictures.ts'
import type { Random } from '../random.ts'
import { isoDate, REFERENCE_DATE } from '../reference-date.ts'
import { awardName, filmTitle } from '../titles.ts'
import { pictureUrl } from '../urls.ts'
import type { View, World } from '../world.ts'
import { mentionsIn } from './mentions.ts'

const TAGS: readonly BlogTag[] = [
  { id: 1, name: 'News' },
  { id: 2, name: 'Premiere' },
  { id: 3, name: 'Awards' },
  { id: 5, name: 'Press' },
]
const BLOGS = [11, 12, 13]
const TWO_YEARS = 2 * 365 * 86_400_000

/** What posts are listed by. */
export type BlogPostFacts = Pick<BlogPostListItem, 'id' | 'blog_id' | 'tags' | 'mentions'>

export function createBlogPostFacts(world: World, id: number): BlogPostFacts {
  const random = world.random(`post/${id}`)
  return {
    id,
    blog_id: random.pick(BLOGS),
    tags: random.sample(TAGS, random.integer(0, 2)),
    mentions: mentionsIn(world, id).map((actor) => ({
      mentionable_type: 'ActorProfile',
      mentionable_id: actor,
    })),
  }
}

/** A post as lists show it. */
export function createBlogPostItem(world: World, id: number): BlogPostListItem {
  const { blog_id, tags, mentions } = createBlogPostFacts(world, id)
  const actors = mentions.map((mention) => mention.mentionable_id)
  return { id, title: createTitle(world, actors, world.random(`post/${id}/title`)), blog_id, tags, mentions }
}

/** undefined: there is no such post. */
export function createBlogPost(world: World, id: number, { origin }: View): BlogPost | undefined {
  if (!includes(world.blogPostIds, id)) return undefined
  const { title, tags, mentions } = createBlogPostItem(world, id)
  const random = world.random(`post/${id}/text`)
  const actors = mentions.map((mention) => mention.mentionable_id)
  const shared = random.chance(0.25)
  const body = shared && random.chance(0.5) ? '' : createBody(namesOf(world, actors), random)
  const images = createImages(world, actors, origin)
  return {
    id,
    title,
    note: random.chance(0.2) ? 'Shooting starts in June' : null,
    publication_date: isoDate(REFERENCE_DATE - random.integer(0, TWO_YEARS)),
    source: shared
      ? {
          url: `https://paper.example/articles/${id}`,
          publication_date: random.chance(0.5)
            ? isoDate(REFERENCE_DATE - random.integer(0, TWO_YEARS))
            : null,
        }
      : null,
    tags,
    body,
    body_html: `${toHtml(body) ?? ''}${images.map(figure).join('')}`,
    images,
    mentions,
  }
}

function createTitle(world: World, mentions: readonly number[], random: Random): string {
  const [name] = namesOf(world, mentions)
  if (name === undefined)
    return random.pick(['A new office in Leipzig', 'Sommerpause', 'Summer school: self-tapes'])
  return random.pick([
    () => `${name} in “${filmTitle(random)}”`,
    () => `${awardName(random)} for ${name}`,
    () => `Drehstart mit ${name}`,
    () => `Première : ${name}`,
  ])()
}

function namesOf(world: World, actors: readonly number[]): string[] {
  return actors.map((actor) => fullName(world.actor(actor)))
}

function createBody(names: readonly string[], random: Random): string {
  const lines = names.map((name) =>
    random.pick([
      () => `${name} takes the lead in “${filmTitle(random)}”.`,
      () => `${name} ist ab Herbst in „${filmTitle(random)}“ zu sehen.`,
      () => `${name} est à l’affiche de « ${filmTitle(random)} ».`,
      () => `${name} снимается в фильме «${filmTitle(random)}».`,
      () => `Ο/Η ${name} πρωταγωνιστεί στο «${filmTitle(random)}».`,
    ])(),
  )
  return [...lines, 'Tickets & dates follow <soon>.'].join('\n')
}

function createImages(world: World, actors: readonly number[], origin: string): BlogImage[] {
  return actors
    .filter((actor) => pictureCount(world, actor) > 0)
    .map((actor, index) => ({
      url: pictureUrl(origin, PICTURE_IDS.idOf(actor, 0), 'large'),
      copyright: world.actor(actor).photographer,
      ...(index === 0 && { cover: true }),
    }))
}

function figure({ url, copyright }: BlogImage): string {
  return `<figure><img src="${escapeHtml(url)}" alt=""><figcaption>${escapeHtml(copyright ?? '')}</figcaption></figure>`
}
