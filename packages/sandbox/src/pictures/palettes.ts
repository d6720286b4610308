/** Backdrop from light to dark, and clothes against it. */
export interface Palette {
  light: string
  dark: string
  cloth: string
}

export const PALETTES: readonly Palette[] = [
  { light: '#f3d9c4', dark: '#b5654a', cloth: '#3b2c35' },
  { light: '#dfe7ea', dark: '#6d8a96', cloth: '#22333b' },
  { light: '#e9e2cf', dark: '#a08a52', cloth: '#2e3a2f' },
  { light: '#ead7e3', dark: '#8d5a7b', cloth: '#2b2140' },
  { light: '#d8e6d5', dark: '#5f8560', cloth: '#26322c' },
  { light: '#dcdcf0', dark: '#5f639c', cloth: '#1f2140' },
  { light: '#f6e3b4', dark: '#c98a2b', cloth: '#4a2f1b' },
  { light: '#e4e0dc', dark: '#7b736c', cloth: '#1f1d1c' },
]
export const SKIN = ['#f2d3bd', '#e4b795', '#cf9b76', '#a8714c', '#7a4d33']
export const HAIR = ['#2a211d', '#4b3226', '#7a4f2e', '#b98a4e', '#d8b878', '#96452b']
