import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { sendAnswer } from './answer.ts'
import type { Handler } from './handler.ts'

/** Where the page's own files are; below the sandbox's tools, so that neither log nor faults see them. */
export const PAGE_FILES_PATH = '/_sandbox/page/'

export const STYLE_SHEETS: readonly string[] = ['base.css', 'layout.css', 'cards.css', 'log.css']
const SCRIPTS = [
  'main.js',
  'admin.js',
  'dom.js',
  'format.js',
  'budget.js',
  'clock.js',
  'faults.js',
  'log.js',
  'tokens.js',
  'webhooks.js',
]
const FILES = new Set([...STYLE_SHEETS, ...SCRIPTS, 'icon.svg'])

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
}

/** A name that is not on the list is never looked up on the disk. */
export function isPageFile(pathname: string): boolean {
  return pathname.startsWith(PAGE_FILES_PATH) && FILES.has(pathname.slice(PAGE_FILES_PATH.length))
}

/** This module stays at the top of `src`: from there and from `dist` alike the files are one folder up. */
export const sendPageFile: Handler = async ({ url = '' }, response) => {
  const name = (url.split('?', 1)[0] ?? '').slice(PAGE_FILES_PATH.length)
  const body = await readFile(new URL(`../page/${name}`, import.meta.url))
  sendAnswer(response, {
    status: 200,
    headers: {
      'content-type': TYPES[extname(name)],
      'cache-control': 'no-cache',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    },
    body,
  })
}
