import { escapeHtml } from '../data/html.ts'
import { fullName, type Person } from '../data/people/person.ts'
import type { PictureShape, Rendition } from '../data/people/picture-shape.ts'
import { createRandom, type Random } from '../data/random.ts'
import { PALETTES, SKIN, HAIR, type Palette } from './palettes.ts'
import { face, hair, shoulders } from './figure.ts'

/** Height of a drawing in its own units; a figure is 300 wide and stands in the middle of it. */
const HEIGHT = 400
const MIDDLE = 150
/** What XML 1.0 (section 2.2) has no way to write; hostile names have it. */
// eslint-disable-next-line no-control-regex -- control characters are what it is about
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/**
 * A drawn portrait as SVG: backdrop, shoulders, head, hair. Different for everybody and a little different for each of
 * their pictures. No text, whose look would depend on the fonts of the machine; nothing is loaded from anywhere.
 */
export function createPortrait(
  person: Person,
  index: number,
  shape: PictureShape,
  rendition: Rendition,
): string {
  const look = createRandom(`portrait/${person.id}/${person.firstName} ${person.lastName}`)
  const pose = createRandom(`portrait/${person.id}/${index}`)
  const palette = look.pick(PALETTES)
  const colors = {
    skin: look.pick(SKIN),
    hair: (person.age ?? 0) > 60 ? '#b9b6b2' : look.pick(HAIR),
    cloth: palette.cloth,
  }
  const long = person.gender === 'f' ? look.chance(0.7) : look.chance(0.1)
  const [shift, tilt] = [pose.integer(-14, 14), pose.integer(-4, 4)]
  return svg(shape, rendition, fullName(person), [
    backdrop(palette, pose),
    `<g transform="translate(${shift} 0)">`,
    shoulders(colors, look),
    `<g transform="rotate(${tilt} 150 250)">`,
    long ? hair.long(colors) : '',
    face(colors, look, pose),
    hair.short(colors, look),
    '</g></g>',
  ])
}

/** A sign for an agency: rings before a backdrop. */
export function createLogo(
  agency: { id: number; name: string },
  shape: PictureShape,
  rendition: Rendition,
): string {
  const look = createRandom(`logo/${agency.id}/${agency.name}`)
  const { light, dark, cloth } = look.pick(PALETTES)
  const rings = Array.from(
    { length: 3 },
    () =>
      `<circle cx="${look.integer(80, 220)}" cy="${look.integer(110, 250)}" r="${look.integer(30, 90)}" fill="none" stroke="${cloth}" stroke-width="14"/>`,
  )
  return svg(shape, rendition, agency.name, [
    `<rect x="-200" width="700" height="400" fill="${look.pick([light, dark])}"/>`,
    ...rings,
  ])
}

function svg(
  shape: PictureShape,
  { part, width, height }: Rendition,
  title: string,
  content: readonly string[],
): string {
  const unit = HEIGHT / shape.height
  const left = MIDDLE - (shape.width * unit) / 2
  const box = [left + part.x * unit, part.y * unit, part.w * unit, part.h * unit].map((side) =>
    Number(side.toFixed(3)),
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${box.join(' ')}" preserveAspectRatio="none" role="img">`,
    `<title>${escapeHtml(title.replace(NOT_IN_XML, ''))}</title>`,
    ...content,
    '</svg>',
  ].join('')
}

function backdrop({ light, dark }: Palette, pose: Random): string {
  const [x, y, radius] = [pose.integer(20, 280), pose.integer(20, 180), pose.integer(70, 150)]
  return [
    '<defs><linearGradient id="b" x1="0" y1="0" x2="1" y2="1">',
    `<stop offset="0" stop-color="${light}"/><stop offset="1" stop-color="${dark}"/></linearGradient></defs>`,
    '<rect x="-200" width="700" height="400" fill="url(#b)"/>',
    `<circle cx="${x}" cy="${y}" r="${radius}" fill="${light}" opacity=".45"/>`,
  ].join('')
}
