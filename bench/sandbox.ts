/**
 * The sandbox as a process of its own: how soon it answers, how much it answers, what it needs. Times and rates of this machine,
 * which the load is made on as well; the aims stand beside them.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Agent, request, type RequestOptions } from 'node:http'
import { built } from './built.ts'
import { spread } from './interleave.ts'
import { printTable, type Row } from './report.ts'

interface Running extends AsyncDisposable {
  pid: number
  url: string
  apiKey: string
  clientId: string
  clientSecret: string
  /** Milliseconds from the start of the process to its first answer. */
  firstAnswer: number
}

interface Load {
  requests: number
  /** Answers that were not 200. */
  failed: number
  perSecond: number
  /** Milliseconds of processor time the sandbox took for one request; NaN where the system does not tell. */
  cpu: number
}

const bin = built('packages/sandbox/dist/bin.js')
const connections = 50
const seconds = 5

printTable(
  'The sandbox',
  ['measured', 'aim'],
  [await starts(300, 0.8), await starts(100_000, 2.5), ...(await loads()), await limiter()],
)

async function start(...args: readonly string[]): Promise<Running> {
  const began = performance.now()
  const child = spawn(process.execPath, [bin, '--json', ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const printed = JSON.parse(line.toString()) as Record<string, string>
  const {
    url = '',
    api_key: apiKey = '',
    client_id: clientId = '',
    client_secret: clientSecret = '',
  } = printed
  await ask(`${url}/api/v1/actor_profiles/1001`, { headers: { authorization: `Token token=${apiKey}` } })
  const firstAnswer = performance.now() - began
  return {
    ...{ pid: Number(child.pid), url, apiKey, clientId, clientSecret, firstAnswer },
    async [Symbol.asyncDispose]() {
      child.kill('SIGINT')
      await once(child, 'close')
    },
  }
}

function ask(url: string, options: RequestOptions, body = ''): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, options, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => (text += part))
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, text })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

async function starts(actors: number, aim: number): Promise<Row> {
  const times: number[] = []
  for (let round = 0; round < 7; round += 1) {
    await using sandbox = await start('--actors', String(actors))
    times.push(sandbox.firstAnswer / 1000)
  }
  const { low, median, high } = spread(times)
  return {
    name: `first answer, ${actors.toLocaleString('en')} actors`,
    cells: [`${median.toFixed(2)} s (${low.toFixed(2)} – ${high.toFixed(2)})`, `< ${aim} s`],
  }
}

/** As many requests as come back, on all connections at once. */
async function load(pid: number, next: () => Parameters<typeof ask>): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const cpuBefore = processorTime(pid)
  const began = performance.now()
  const end = began + seconds * 1000
  let requests = 0
  let failed = 0
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) {
        const [url, options, body] = next()
        const { status } = await ask(url, { agent, ...options }, body).catch(() => ({ status: 0 }))
        requests += 1
        if (status !== 200) failed += 1
      }
    }),
  )
  agent.destroy()
  return {
    requests,
    failed,
    perSecond: (requests * 1000) / (performance.now() - began),
    cpu: (processorTime(pid) - cpuBefore) / requests,
  }
}

async function loads(): Promise<Row[]> {
  await using sandbox = await start('--actors', '100000', '--rate-limit', 'off')
  const { url, clientId, clientSecret, pid } = sandbox
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
  })
  const grant: Parameters<typeof ask> = [
    `${url}/oauth/token`,
    { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    form.toString(),
  ]
  const { text } = await ask(...grant)
  const headers = { authorization: `Bearer ${(JSON.parse(text) as { access_token: string }).access_token}` }
  let id = 0
  const profiles = await load(pid, () => {
    id = (id + 1) % 100_000
    return [`${url}/api/v1/actor_profiles/${1001 + id}`, { headers }]
  })
  const grants = await load(pid, () => grant)
  const pages = await load(pid, () => [
    `${url}/api/v1/actor_profiles?page=${(id = (id + 1) % 400) + 1}`,
    { headers },
  ])
  return [
    rate('GET actor_profiles/:id, Bearer', profiles, '≥ 1,500 /s'),
    rate('token grants', grants, '≥ 500 /s'),
    rate('pages of 250', pages, 'none'),
    { name: 'memory after that, 100,000 actors', cells: [`${memoryOf(pid)} MB`, '< 250 MB'] },
  ]
}

function rate(name: string, { perSecond, failed, requests, cpu }: Load, aim: string): Row {
  const errors = failed === 0 ? 'no error' : `${failed} of ${requests} FAILED`
  return {
    name,
    cells: [`${Math.round(perSecond).toLocaleString('en')} /s, ${cpu.toFixed(2)} ms CPU, ${errors}`, aim],
  }
}

/** User and system time so far, in milliseconds, where the system tells it. */
function processorTime(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    // Ticks of a hundredth of a second, on every Linux there is.
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return NaN
  }
}

/** Resident memory, where the system tells it. */
function memoryOf(pid: number): string {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return (Number(kilobytes) / 1024).toFixed(0)
  } catch {
    return 'unknown'
  }
}

/** Ten times the limit at once, on all connections. */
async function limiter(): Promise<Row> {
  await using sandbox = await start('--rate-limit', '300', '--rate-window', '86400')
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const headers = { authorization: `Token token=${sandbox.apiKey}` }
  const answers = await Promise.all(
    Array.from({ length: 3000 }, () => ask(`${sandbox.url}/api/v1/attributes`, { agent, headers })),
  )
  agent.destroy()
  // The first answer of all was one of them.
  const passed = 1 + answers.filter(({ status }) => status === 200).length
  return { name: 'passed by a limit of 300, of 3,000 at once', cells: [String(passed), '300'] }
}
