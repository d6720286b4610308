import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { api } from '../../test/support.ts'
import { parseSandboxArguments, runSandboxCommand, SandboxError } from './index.ts'

const BIN = fileURLToPath(new URL('bin.ts', import.meta.url))

function start(...args: readonly string[]) {
  const child = spawn(process.execPath, ['--conditions=@filmmakers-sdk/source', BIN, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { NO_COLOR: '1' },
  })
  const ended = Promise.all([once(child, 'close'), text(child.stderr)]).then(([[code, signal], stderr]) => ({
    code: code as number | null,
    signal: signal as string | null,
    stderr,
  }))
  return { child, ended }
}

describe('npx @filmmakers-sdk/sandbox', () => {
  test('runs until Ctrl-C, and then ends whatever clients hold open', async () => {
    const { child, ended } = start('--json', '--actors', '3')
    const [line] = (await once(child.stdout, 'data')) as [Buffer]
    const printed = JSON.parse(line.toString()) as Record<string, string>
    const { url = '', base_url: baseUrl = '', api_key: apiKey = '', client_id: clientId = '' } = printed
    const sandbox = { url, baseUrl, apiKey, clientId, clientSecret: printed['client_secret'] ?? '' }
    expect(await (await api(sandbox, 'actor_profiles')).json()).toHaveLength(3)

    const stream = await fetch(`${url}/_sandbox/events`)
    const half = connect(Number(new URL(url).port), '127.0.0.1')
    half.on('error', () => undefined)
    half.write('GET / HTTP/1.1\r\nhost: ')
    await once(half, 'connect')
    child.kill('SIGINT')
    expect(await ended).toEqual({ code: 0, signal: null, stderr: '' })
    await stream.body?.cancel().catch(() => undefined)
    half.destroy()
  })

  test('SIGTERM ends it as well', async () => {
    const { child, ended } = start()
    await once(child.stdout, 'data')
    child.kill('SIGTERM')
    expect(await ended).toMatchObject({ code: 0, stderr: '' })
  })

  test('--help and a mistake need no sandbox', async () => {
    const help = start('--help')
    expect(await text(help.child.stdout)).toMatch(/^Usage: filmmakers-sandbox \[options\]/)
    expect(await help.ended).toMatchObject({ code: 0, stderr: '' })
    const { ended } = start('--prot', '7')
    expect(await ended).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^Error: .*--prot\nNext: /) as string,
    })
  })

  test('a port that is taken is an error of its own', async () => {
    const { child, ended } = start('--json')
    const [line] = (await once(child.stdout, 'data')) as [Buffer]
    const { port } = new URL((JSON.parse(line.toString()) as { url: string }).url)
    const second = await start('--port', port).ended
    expect(second).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`127.0.0.1:${port} is in use`) as string,
    })
    child.kill('SIGINT')
    expect(await ended).toMatchObject({ code: 0 })
  })
})

describe('the command in another command line', () => {
  function context() {
    const controller = new AbortController()
    const seen = { output: '', notes: '', opened: [] as string[] }
    return {
      seen,
      stop: () => {
        controller.abort()
      },
      write: (part: string) => {
        seen.output += part
        return Promise.resolve()
      },
      note: (part: string) => {
        seen.notes += part
        return Promise.resolve()
      },
      bold: (part: string) => `*${part}*`,
      signal: controller.signal,
    }
  }

  test('prints what to paste, opens the page when asked to, and ends with the signal', async () => {
    const own = context()
    const openUrl = (url: string) => {
      own.seen.opened.push(url)
      own.stop()
      return Promise.resolve()
    }
    await runSandboxCommand(parseSandboxArguments(['--open', '--actors', '1']), { ...own, openUrl })
    expect(own.seen.output).toMatch(
      /^\*A local Filmmakers is running at\* http:\/\/127\.0\.0\.1:\d+ with 1 invented actor\.\n/,
    )
    expect(own.seen.output.match(/export FILMMAKERS_\w+=\S+/g)).toHaveLength(6)
    expect(own.seen.opened).toEqual([/http:\S+/.exec(own.seen.output)?.[0]])
    await expect(fetch(own.seen.opened[0] ?? '')).rejects.toThrow()
  })

  test('goes on without a browser, and says where the page is', async () => {
    const own = context()
    const openUrl = () => {
      setTimeout(own.stop)
      return Promise.reject(new Error('no browser here'))
    }
    await runSandboxCommand(parseSandboxArguments(['--open']), { ...own, openUrl })
    expect(own.seen.notes).toMatch(/^No browser could be opened\. The page is http:\/\/127/)
    expect(own.seen.opened).toEqual([])
  })

  test('what cannot be is thrown before anything is printed', async () => {
    const own = context()
    const command = parseSandboxArguments(['--webhook', 'https://example.com/'])
    await expect(runSandboxCommand(command, own)).rejects.toThrow(SandboxError)
    expect(own.seen.output).toBe('')
  })
})
