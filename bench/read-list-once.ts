/** Reads a list once and prints the most memory the process had, in KiB. Arguments: the reader, the origin, items a page. */
import { actorCount, listReaders } from './list-reader.ts'

const [name = '', origin = '', perPage = ''] = process.argv.slice(2)
const read = await listReaders.get(name)?.()
const count = await read?.(origin, Number(perPage))
if (count !== actorCount) throw new Error(`${name} saw ${count} actors.`)
console.log(process.resourceUsage().maxRSS)
