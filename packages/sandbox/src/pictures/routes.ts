import { Hono, type Context } from 'hono'
import type { Library } from '../api/library.ts'
import { AGENCY_IDS, includes, PICTURE_IDS } from '../data/ids.ts'
import { createLru } from '../data/lru.ts'
import { pictureCount, pictureShape } from '../data/people/pictures.ts'
import { isPictureVersion, renditionOf, type PictureVersion } from '../data/people/picture-shape.ts'
import type { Person } from '../data/people/person.ts'
import { createLogo, createPortrait } from './portrait.ts'

/** Bytes of drawn pictures that are remembered. */
const REMEMBERED = 16_000_000

/** Pictures of everybody, for everybody: those of the real service need no credentials either. */
export function pictures(library: Library): Hono {
  const routes = new Hono()
  const memory = createLru<string, Uint8Array<ArrayBuffer>>(REMEMBERED, (png) => png.byteLength)

  routes.get('/pictures/:id{\\d+}/:file{\\w+\\.(?:svg|png)}', async (c) => {
    const id = Number(c.req.param('id'))
    const [version, format] = c.req.param('file').split('.')
    const svg = isPictureVersion(version) ? draw(library, id, version) : undefined
    if (svg === undefined) return c.notFound()
    if (format === 'svg') return picture(c, svg, 'image/svg+xml; charset=utf-8')
    const { rasterize } = await import('./rasterize.ts')
    return picture(
      c,
      memory.get(svg, () => rasterize(svg)),
      'image/png',
    )
  })
  return routes
}

function draw({ world, actors, crew }: Library, id: number, version: PictureVersion): string | undefined {
  const { owner, place } = PICTURE_IDS.ownerOf(id)
  const shape = pictureShape(world, owner, place)
  const rendition = renditionOf(shape, version)
  const agency =
    includes(AGENCY_IDS, owner) && place === 0 ? world.agencies[owner - AGENCY_IDS.first] : undefined
  if (agency !== undefined) return createLogo(agency, shape, rendition)
  const person = personNow()
  if (person === undefined || place >= pictureCount(world, owner)) return undefined
  return createPortrait(person, place, shape, rendition)

  function personNow(): Person | undefined {
    if (includes(world.actorIds, owner)) return actors.person(owner)
    return includes(world.crewIds, owner) ? crew.person(owner) : undefined
  }
}

function picture(c: Context, body: string | Uint8Array<ArrayBuffer>, type: string): Response {
  return c.body(body, 200, {
    'content-type': type,
    'cache-control': 'public, max-age=3600',
    // A drawing, never a document that does something: opened by itself it may load and run nothing.
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    'x-content-type-options': 'nosniff',
  })
}
