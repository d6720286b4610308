/** Reads a list over and over and prints the medians of one reading. Arguments: the reader, the origin, items a page. */
import { clockTime, cpuTime, spread } from './interleave.ts'
import { actorCount, listReaders } from './list-reader.ts'

/** Milliseconds. */
export interface Figures {
  time: number
  processor: number
}

const readings = { warm: 2, counted: 5 }

const [name = '', origin = '', perPage = ''] = process.argv.slice(2)
const read = await listReaders.get(name)?.()
const times: number[] = []
const processor: number[] = []
for (let reading = -readings.warm; reading < readings.counted; reading++) {
  const [began, used] = [clockTime(), cpuTime()]
  const count = await read?.(origin, Number(perPage))
  if (count !== actorCount) throw new Error(`${name} saw ${count} actors.`)
  if (reading < 0) continue
  times.push(clockTime() - began)
  processor.push(cpuTime() - used)
}
const figures: Figures = { time: spread(times).median, processor: spread(processor).median }
console.log(JSON.stringify(figures))
