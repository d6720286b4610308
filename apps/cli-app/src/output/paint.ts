import { styleText } from 'node:util'
import type { Sink } from '../context.ts'

type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan'

/** Colours text, where colours are wanted. */
export function painter(sink: Sink): (style: Style, text: string) => string {
  return sink.color
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_style, text) => text
}
