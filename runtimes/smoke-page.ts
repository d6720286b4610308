/** Takes the steps in a page; sends what came of them where the page came from. */
import { smoke, type Target } from './smoke.ts'

const runtime = navigator.userAgent
let result: object
try {
  const target = (await (await fetch('target.json')).json()) as Target
  result = { runtime, passed: await smoke(target) }
} catch (error) {
  result = { runtime, error: String(error) }
}
await fetch('result', { method: 'POST', body: JSON.stringify(result) })
