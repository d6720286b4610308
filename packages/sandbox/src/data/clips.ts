import type { ShowreelMedium } from '@filmmakers-sdk/api-contract'

/** The files every medium plays, in the folder `media` of this package, and their content types. */
export const CLIPS: Readonly<Record<string, string>> = {
  'sd.mp4': 'video/mp4',
  'hd.mp4': 'video/mp4',
  'full_hd.mp4': 'video/mp4',
  'web_quality.mp4': 'video/mp4',
  'portrait.mp4': 'video/mp4',
  'audio.m4a': 'audio/mp4',
  'audio.mp3': 'audio/mpeg',
}

/** Two renditions are one file. */
export const FILE_OF: Readonly<Record<string, string>> = { 'web_quality.mp4': 'hd.mp4' }

/** In seconds, of each clip. As text, as the documentation's example has it, or as a number, as its table says. */
export const CLIP_DURATION: Readonly<Record<'text' | 'number', ShowreelMedium['duration']>> = {
  text: '4.0',
  number: 4,
}
