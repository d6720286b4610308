/**
 * Reads one actor over and over and prints what one reading costs this process in CPU, milliseconds. Arguments: who reads, the origin, how
 * many at once.
 */
import { cpuTime } from './interleave.ts'
import { asksOf } from './request-asks.ts'

const requests = { warm: 1500, counted: 4000 }

const [name = '', origin = '', atOnce = ''] = process.argv.slice(2)
const ask = asksOf(origin).get(name)

async function run(times: number): Promise<void> {
  let left = times
  const runner = async () => {
    for (; left > 0; left -= 1) await ask?.()
  }
  await Promise.all(Array.from({ length: Number(atOnce) }, runner))
}

const { id } = (await ask?.()) as { id: unknown }
if (id !== 1) throw new Error(`${name} got no actor.`)
await run(requests.warm)
const began = cpuTime()
await run(requests.counted)
console.log((cpuTime() - began) / requests.counted)
// Some keep their connections open.
process.exit()
