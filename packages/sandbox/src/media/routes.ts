import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Hono } from 'hono'
import type { Library } from '../api/library.ts'
import { CLIPS, FILE_OF } from '../data/clips.ts'
import { exists } from '../data/library.ts'
import { MEDIA_FOLDER } from '../media-folder.ts'
import { readByteRange } from './byte-range.ts'

/** The clips of showreels, for everybody, in parts if a player asks for parts. */
export function media({ world }: Library): Hono {
  const routes = new Hono()
  const files = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()
  const read = (name: string) => {
    const known = files.get(name)
    if (known !== undefined) return known
    const file = readFile(new URL(name, MEDIA_FOLDER))
    files.set(name, file)
    return file
  }

  routes.get('/media/:id{\\d+}/:file{\\w+\\.\\w+}', async (c) => {
    const name = c.req.param('file')
    const type = Object.hasOwn(CLIPS, name) ? CLIPS[name] : undefined
    if (type === undefined || !exists(world, 'showreel_media', Number(c.req.param('id')))) return c.notFound()
    const bytes = await read(FILE_OF[name] ?? name)
    const etag = `"${hash('sha256', bytes).slice(0, 32)}"`
    const headers = {
      'content-type': type,
      'accept-ranges': 'bytes',
      'cache-control': 'public, max-age=3600',
      'x-content-type-options': 'nosniff',
      etag,
    }
    const condition = c.req.header('if-range')
    const range = readByteRange(
      condition === undefined || condition === etag ? c.req.header('range') : undefined,
      bytes.byteLength,
    )
    if (range === undefined) return c.body(bytes, 200, headers)
    if (range === 'unsatisfiable')
      return c.body(null, 416, { 'content-range': `bytes */${bytes.byteLength}` })
    return c.body(bytes.subarray(range.start, range.end + 1), 206, {
      ...headers,
      'content-range': `bytes ${range.start}-${range.end}/${bytes.byteLength}`,
    })
  })
  return routes
}
