/** Takes the steps on Node, Deno or Bun: `smoke-command.ts TARGET`, a target as JSON. */
import process from 'node:process'
import { smoke, type Target } from './smoke.ts'

const { bun, deno, node } = process.versions
const runtime = bun !== undefined ? `Bun ${bun}` : deno !== undefined ? `Deno ${deno}` : `Node ${node}`
const passed = await smoke(JSON.parse(process.argv[2] ?? '') as Target)
console.log(JSON.stringify({ runtime, passed }))
