import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = new URL('../../../', import.meta.url)

/** Starts what `pnpm demo` starts, in an environment with nothing else of ours in it. */
async function start(env: Record<string, string> = {}) {
  const { scripts } = JSON.parse(await readFile(new URL('package.json', root), 'utf8')) as {
    scripts: Record<string, string>
  }
  const [program, ...options] = (scripts['demo'] ?? '').split(' ')
  expect(program).toBe('node')
  const { PATH = '' } = process.env
  return spawn(process.execPath, options, { cwd: fileURLToPath(root), env: { PATH, ...env } })
}

async function outcome(env: Record<string, string>) {
  const child = await start(env)
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { out, err, code: child.exitCode }
}

describe('pnpm demo', { timeout: 20_000 }, () => {
  test('prints its address and how to stop, serves the sandbox, and Ctrl-C ends all of it', async () => {
    const child = await start()
    const closed = once(child, 'close')
    const errors = text(child.stderr)
    let out = ''
    for await (const chunk of child.stdout) {
      out += String(chunk)
      if (out.includes('Ctrl-C')) break
    }
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0] ?? ''
    const page = await (await fetch(url)).text()
    expect(page).toContain('300 actors')
    expect(page).toContain('all people are invented')

    child.kill('SIGINT')
    expect(await closed).toEqual([0, null])
    await expect(fetch(url)).rejects.toThrow()
    expect(await errors).toBe('')
  })

  test('says what is wrong with the credentials and what to do, and fails', async () => {
    const { out, err, code } = await outcome({ FILMMAKERS_CLIENT_ID: 'x' })
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(err).toMatch(/^No credentials: FILMMAKERS_CLIENT_SECRET is not set\.\nNext: .+\n$/)
  })

  test('says so when the port is taken, and when it is none', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address !== null ? String(address.port) : ''
    const taken = await outcome({ PORT: port, FILMMAKERS_API_KEY: 'x' })
    other.close()
    expect(taken.code).toBe(1)
    expect(taken.err).toBe(`Port ${port} is in use.\nNext: Leave PORT out to get a free one.\n`)
    expect(await outcome({ PORT: 'x' })).toMatchObject({
      code: 1,
      err: expect.stringContaining('Next: ') as string,
    })
  })
})
