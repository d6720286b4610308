import type { Random } from '../data/random.ts'

export interface FigureColors {
  skin: string
  hair: string
  cloth: string
}

/** Neck and what is worn. */
export function shoulders({ skin, cloth }: FigureColors, look: Random): string {
  const collar = look.pick([
    'M118 292L150 330L182 292Z',
    'M122 290Q150 326 178 290Z',
    'M108 296L150 312L192 296Z',
  ])
  return [
    `<path d="M40 400c0-78 44-116 110-116s110 38 110 116z" fill="${cloth}"/>`,
    `<path d="${collar}" fill="${skin}"/>`,
    `<path d="M126 236h48v50c0 22-48 22-48 0z" fill="${skin}"/>`,
    `<path d="M126 258c14 16 34 16 48 0v-12h-48z" fill="#000" opacity=".12"/>`,
  ].join('')
}

/** Head, ears and features. The eyes look where the pose has them look. */
export function face({ skin, hair: color }: FigureColors, look: Random, pose: Random): string {
  const [width, brow, mouth] = [look.integer(54, 60), look.integer(-3, 3), look.integer(12, 17)]
  const [gaze, smile] = [pose.integer(-2, 2), pose.integer(0, 8)]
  const iris = look.pick(['#3b2a20', '#4a6a86', '#5c7a52', '#6b6b70'])
  const eye = (x: number) =>
    [
      `<ellipse cx="${x}" cy="186" rx="8" ry="5" fill="#fff" opacity=".9"/>`,
      `<circle cx="${x + gaze}" cy="186" r="4" fill="${iris}"/>`,
      `<path d="M${x - 11} ${174 + brow}q11 -6 22 0" fill="none" stroke="${color}" stroke-width="3.5"/>`,
    ].join('')
  return [
    `<ellipse cx="${150 - width}" cy="192" rx="8" ry="14" fill="${skin}"/>`,
    `<ellipse cx="${150 + width}" cy="192" rx="8" ry="14" fill="${skin}"/>`,
    `<ellipse cx="150" cy="186" rx="${width}" ry="74" fill="${skin}"/>`,
    eye(127),
    eye(173),
    '<path d="M150 188q-5 18 -7 24q7 5 14 1" fill="none" stroke="#000" stroke-opacity=".25" stroke-width="3"/>',
    `<path d="M${150 - mouth} 230q${mouth} ${smile} ${mouth * 2} 0" fill="none" stroke="#8c3f3a" stroke-width="4" stroke-linecap="round"/>`,
  ].join('')
}

export const hair = {
  long: ({ hair: color }: FigureColors): string =>
    `<path d="M82 186c0-62 30-96 68-96s68 34 68 96c0 54 8 88 18 116H64c10-28 18-62 18-116z" fill="${color}"/>`,

  /** The hairline differs in height and in the side it sweeps to. */
  short({ hair: color }: FigureColors, look: Random): string {
    const [line, sweep] = [look.integer(136, 150), look.integer(110, 190)]
    const cap = 'M88 190C78 114 110 82 150 82S222 114 212 190'
    const hairline = `C204 176 204 156 192 ${line}Q${sweep} ${line - 26} 108 ${line}C96 156 96 176 88 190z`
    return `<path d="${cap}${hairline}" fill="${color}"/>`
  },
}
