import { unescapeHtml } from '../data/html.ts'
import { isThisMachine } from '../host-check.ts'
import { SandboxError } from '../sandbox-error.ts'
import { ACCOUNTS } from './accounts.ts'
import { OAUTH_PATHS } from './paths.ts'

/** What the person in front of the login page does. Default: the first account signs in and allows. */
export interface LoginAnswer {
  /** Who signs in: one of the handle's `accounts`. */
  account?: { readonly email: string; readonly password: string }
  /** Click "Deny". Default false. */
  deny?: boolean
}

/** A person with a browser, for tests that have neither. */
export interface Visitor {
  /**
   * Opens the URL of an authorization request, fills in the pages and gives the address the browser is sent back to,
   * without going there.
   *
   * @throws SandboxError `login_failed` where a person would see an error page instead, or the URL is not the sandbox's
   */
  authorize: (url: string | URL, answer?: LoginAnswer) => Promise<URL>
  /**
   * Types the code that a device shows, signs in and answers.
   *
   * @throws SandboxError `login_failed` for a code that no device waits with
   */
  authorizeDevice: (userCode: string, answer?: LoginAnswer) => Promise<void>
}

/** As many pages as any login of either flavour has, with room to spare. */
const MOST_STEPS = 12

type Fields = Readonly<Record<string, string>>

export function createVisitor(origin: string): Visitor {
  /** From page to page, until one leads elsewhere or asks nothing more. */
  async function walk(start: URL, fields: Fields): Promise<URL | undefined> {
    const cookies = new Map<string, string>()
    let url = start
    let body: URLSearchParams | undefined
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const headers = {
        cookie: Array.from(cookies, (pair) => pair.join('=')).join('; '),
        accept: 'text/html',
      }
      const answer = await (body === undefined
        ? fetch(url, { headers, redirect: 'manual' })
        : fetch(url, { method: 'POST', headers, body, redirect: 'manual' }))
      remember(cookies, answer.headers.getSetCookie())
      const page = await answer.text()
      const location = answer.headers.get('location')
      body = undefined
      if (location !== null) {
        url = new URL(location, url)
        if (url.origin !== start.origin) return url
        continue
      }
      const form = readForm(page)
      if (answer.status >= 400 || page.includes('role="alert"')) throw failed(page)
      if (form === undefined) {
        if (page.includes('An error has occurred')) throw failed(page)
        return undefined
      }
      url = new URL(form.action, url)
      body = fillIn(form, fields)
    }
    throw new SandboxError('login_failed', 'The login did not come to an end', 'Open the URL in a browser')
  }

  return {
    async authorize(url, answer) {
      const start = URL.canParse(url) ? new URL(url) : undefined
      if (start === undefined || !isOwn(start, origin)) {
        throw new SandboxError('login_failed', 'This is no URL of the sandbox', 'Give an authorization URL')
      }
      const target = await walk(start, fieldsOf(answer))
      if (target !== undefined) return target
      throw new SandboxError('login_failed', 'The login did not lead anywhere', 'Give an authorization URL')
    },
    async authorizeDevice(userCode, answer) {
      const page = new URL(OAUTH_PATHS.code_verification, origin)
      await walk(page, { ...fieldsOf(answer), user_code: userCode })
    },
  }
}

/** The sandbox answers to its names as well as to its address. */
function isOwn(url: URL, origin: string): boolean {
  const { port } = new URL(origin)
  if (url.origin === origin) return true
  return url.protocol === 'http:' && url.port === port && isThisMachine(url.hostname)
}

function fieldsOf({ account = ACCOUNTS[0], deny = false }: LoginAnswer = {}): Fields {
  const { email, password } = account
  return { email, password, ...(deny ? { decision: 'deny', abort: 'yes' } : { decision: 'allow' }) }
}

function remember(cookies: Map<string, string>, lines: readonly string[]): void {
  for (const line of lines) {
    const [, name = '', value = ''] = /^([^=;]+)=([^;]*)/.exec(line) ?? []
    if (value === '') cookies.delete(name)
    else cookies.set(name, value)
  }
}

interface Form {
  action: string
  controls: ReadonlyMap<string, string>
}

/** Our own pages only: attributes are quoted, and no value of theirs needs unescaping. */
function readForm(page: string): Form | undefined {
  const action = /<form\b[^>]*\baction="([^"]*)"/.exec(page)?.[1]
  if (action === undefined) return undefined
  const controls = new Map<string, string>()
  for (const [tag] of page.matchAll(/<(?:input|button)\b[^>]*>/g)) {
    const name = /\bname="([^"]*)"/.exec(tag)?.[1]
    if (name !== undefined) controls.set(name, tag.startsWith('<input') ? attributeOf(tag) : '')
  }
  return { action, controls }
}

function attributeOf(tag: string): string {
  return /\bvalue="([^"]*)"/.exec(tag)?.[1] ?? ''
}

/** Fields get their answer; a button that is not to be pressed sends nothing. */
function fillIn({ controls }: Form, fields: Fields): URLSearchParams {
  const entries = Array.from(controls, ([name, value]) => [name, fields[name] ?? value])
  return new URLSearchParams(entries.filter(([, value]) => value !== ''))
}

function failed(page: string): SandboxError {
  const [text = 'The login failed', hint = 'Open the URL in a browser to see the page'] = Array.from(
    page.matchAll(/<p\b[^>]*>(.*?)<\/p>/gs),
    ([, inner = '']) => textOf(inner),
  )
  const code = /<pre>(.*?)<\/pre>/s.exec(page)?.[1]
  return new SandboxError('login_failed', code === undefined ? text : `${text} (${textOf(code)})`, hint)
}

function textOf(html: string): string {
  return unescapeHtml(html.replaceAll(/<[^>]*>/g, '')).trim()
}
