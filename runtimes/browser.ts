import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { buffer, json } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { chromiumArguments, chromiumPath } from '../packages/api-contract/src/test-support/chromium.ts'
import { bundlePage } from './bundle.ts'
import type { Target } from './smoke.ts'
import { patience, type SmokeResult } from './smoke-result.ts'

/** Takes the steps in a page of another origin than the API's. */
export async function smokeInBrowser(project: string, target: Target): Promise<SmokeResult> {
  const script = readFileSync(await bundlePage(project))
  await using page = await startPage(script, target)
  await using browser = startChromium(join(project, 'chromium'), page.url)
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(reject, patience, new Error('The page told nothing.')).unref()
  })
  return await Promise.race([page.result, browser.gone, late])
}

/** A server with the page, its script, its target, a place for its result, and a way on to the service. */
async function startPage(script: Buffer, target: Target) {
  const { promise: result, resolve, reject } = Promise.withResolvers<SmokeResult>()
  const html = '<!doctype html><script type="module" src="smoke.js"></script>'
  const respond = async (request: IncomingMessage): Promise<Response> => {
    const { pathname } = new URL(request.url ?? '', url)
    if (pathname.startsWith('/proxy/')) return await passOn(request, target.issuer, `${url}/proxy`)
    if (pathname === '/result') resolve((await json(request)) as SmokeResult)
    if (pathname === '/') return new Response(html, { headers: { 'content-type': 'text/html' } })
    if (pathname === '/smoke.js') {
      return new Response(new Uint8Array(script), { headers: { 'content-type': 'text/javascript' } })
    }
    return Response.json({ ...target, proxy: `${url}/proxy` })
  }
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { status, headers, body } = await respond(request)
    response.writeHead(status, Object.fromEntries(headers))
    await pipeline(body ?? [], response)
  }
  const server = createServer((request, response) => {
    answer(request, response).catch(reject)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    result,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** As a server of the page's own would do it: the service's links lead to the proxy again. */
async function passOn(request: IncomingMessage, issuer: string, proxy: string): Promise<Response> {
  const { method = 'GET', url = '' } = request
  const sent = ['authorization', 'content-type'].flatMap((name): [string, string][] => {
    const value = request.headers[name]
    return typeof value === 'string' ? [[name, value]] : []
  })
  const body = method === 'POST' ? { body: new Uint8Array(await buffer(request)) } : {}
  const response = await fetch(url.replace('/proxy', issuer), { method, headers: sent, ...body })
  const kept = ['content-type', 'link', 'total', 'per-page'].flatMap((name): [string, string][] => {
    const value = response.headers.get(name)
    return value === null ? [] : [[name, value.replaceAll(issuer, proxy)]]
  })
  return new Response(await response.arrayBuffer(), { status: response.status, headers: kept })
}

function startChromium(profile: string, url: string): AsyncDisposable & { gone: Promise<never> } {
  const args = [...chromiumArguments, '--headless=new', `--user-data-dir=${profile}`, url]
  const browser: ChildProcess = spawn(chromiumPath, args, { stdio: 'ignore' })
  const exited = once(browser, 'exit')
  return {
    gone: exited.then(([code]) => {
      throw new Error(`Chromium stopped with code ${String(code)}.`)
    }),
    async [Symbol.asyncDispose]() {
      browser.kill()
      await exited.catch(() => undefined)
    },
  }
}
