import { escapeHtml } from '../data/about-me.ts'
import type { Person } from '../data/person.ts'
import type { PictureVersion } from '../data/picture-urls.ts'
import { createRandom, type Random } from '../data/random.ts'

/** Widths in pixels; every version has the proportions 3 to 4. `thumb` is a tile and shows head and shoulders. */
const WIDTHS: Readonly<Record<PictureVersion, number>> = {
  original: 2400,
  large: 1200,
  thumb: 300,
  thumb_large: 600,
}

/** Backdrop from light to dark, and clothes against it. */
const PALETTES = [
  { light: '#f3d9c4', dark: '#b5654a', cloth: '#3b2c35' },
  { light: '#dfe7ea', dark: '#6d8a96', cloth: '#22333b' },
  { light: '#e9e2cf', dark: '#a08a52', cloth: '#2e3a2f' },
  { light: '#ead7e3', dark: '#8d5a7b', cloth: '#2b2140' },
  { light: '#d8e6d5', dark: '#5f8560', cloth: '#26322c' },
  { light: '#dcdcf0', dark: '#5f639c', cloth: '#1f2140' },
  { light: '#f6e3b4', dark: '#c98a2b', cloth: '#4a2f1b' },
  { light: '#e4e0dc', dark: '#7b736c', cloth: '#1f1d1c' },
]
const SKIN = ['#f2d3bd', '#e4b795', '#cf9b76', '#a8714c', '#7a4d33']
const HAIR = ['#2a211d', '#4b3226', '#7a4f2e', '#b98a4e', '#d8b878', '#96452b']

/**
 * An abstract portrait: backdrop, shoulders, head, hair, initials. Different for every actor and a little different for
 * each of their pictures. Generic font families only, nothing is loaded from anywhere.
 */
export function createPortrait(person: Person, index: number, version: PictureVersion): string {
  const look = createRandom(`portrait/${person.id}/${person.firstName} ${person.lastName}`)
  const pose = createRandom(`portrait/${person.id}/${index}`)
  const palette = look.pick(PALETTES)
  const skin = look.pick(SKIN)
  const hair = person.age > 60 ? '#b9b6b2' : look.pick(HAIR)
  const long = person.gender === 'f' ? look.chance(0.7) : look.chance(0.1)
  const shift = pose.integer(-14, 14)
  const width = WIDTHS[version]
  const name = escapeHtml(`${person.firstName} ${person.lastName}`)

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${(width * 4) / 3}" viewBox="0 0 300 400" role="img">`,
    `<title>${name}</title>`,
    backdrop(palette, pose),
    `<g transform="translate(${shift} 0)">`,
    long ? longHair(hair) : '',
    `<path d="M40 400c0-78 44-116 110-116s110 38 110 116z" fill="${palette.cloth}"/>`,
    `<path d="M126 236h48v46c0 30-48 30-48 0z" fill="${skin}"/>`,
    `<path d="M126 258c14 16 34 16 48 0v-12h-48z" fill="#000" opacity=".12"/>`,
    `<ellipse cx="150" cy="186" rx="58" ry="74" fill="${skin}"/>`,
    shortHair(hair, look),
    '</g>',
    `<text x="276" y="378" text-anchor="end" font-family="Georgia, serif" font-size="26" letter-spacing="2" fill="#fff" fill-opacity=".85">${escapeHtml(initials(person))}</text>`,
    '</svg>',
  ].join('')
}

function backdrop({ light, dark }: { light: string; dark: string }, pose: Random): string {
  const [x, y, radius] = [pose.integer(20, 280), pose.integer(20, 180), pose.integer(70, 150)]
  return [
    '<defs><linearGradient id="b" x1="0" y1="0" x2="1" y2="1">',
    `<stop offset="0" stop-color="${light}"/><stop offset="1" stop-color="${dark}"/></linearGradient></defs>`,
    '<rect width="300" height="400" fill="url(#b)"/>',
    `<circle cx="${x}" cy="${y}" r="${radius}" fill="${light}" opacity=".45"/>`,
  ].join('')
}

function longHair(color: string): string {
  return `<path d="M84 186c0-62 30-94 66-94s66 32 66 94c0 54 8 88 18 116H66c10-28 18-62 18-116z" fill="${color}"/>`
}

/** The hairline differs in height and in the side it sweeps to. */
function shortHair(color: string, look: Random): string {
  const [line, sweep] = [look.integer(134, 150), look.integer(110, 190)]
  const cap = 'M88 196C78 116 110 82 150 82S222 116 212 196'
  const hairline = `C211 172 206 156 192 ${line}Q${sweep} ${line - 26} 108 ${line}C94 156 89 172 88 196z`
  return `<path d="${cap}${hairline}" fill="${color}"/>`
}

/** The first letter of each name, whatever the alphabet. */
function initials({ firstName, lastName }: Person): string {
  return [firstName, lastName].map((name) => Array.from(name)[0] ?? '').join('')
}
