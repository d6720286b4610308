import type { IncomingMessage, ServerResponse } from 'node:http'
import { sendAnswer } from '../answer.ts'
import type { SandboxAccess, SandboxControls } from '../controls.ts'
import type { Handler } from '../handler.ts'
import { SandboxError } from '../sandbox-error.ts'
import { refusalOf } from './access.ts'
import { COMMANDS } from './commands/all-commands.ts'
import { streamLog } from './event-stream.ts'
import { readJson } from './read-json.ts'
import { describeState, type SandboxFacts } from './state.ts'

/** Where the sandbox's own tools are; no path of the real service begins like this. */
export const ADMIN_PATH = '/_sandbox/'

export interface AdminSettings {
  access: SandboxAccess
  facts: SandboxFacts
  controls: SandboxControls
}

type Question = (query: URLSearchParams) => unknown

/** Everything the handle can do, as JSON over HTTP: GET asks, POST commands. */
export function createAdminApi({ access, facts, controls }: AdminSettings): Handler {
  const { log, webhooks } = controls
  const questions: Readonly<Record<string, Question>> = {
    '': () => ({
      questions: [...Object.keys(questions).filter(Boolean), 'events'],
      commands: Object.entries(COMMANDS).map(([name, { takes, does }]) => ({ name, takes, does })),
    }),
    state: () => describeState(access, facts, controls),
    log: (query) => {
      const method = query.get('method') ?? undefined
      const path = query.get('path') ?? undefined
      const after = Number(query.get('after') ?? 0)
      const filter = { ...(method !== undefined && { method }), ...(path !== undefined && { path }) }
      const entries = log.entries(filter).filter(({ id }) => !(id <= after))
      return { count: entries.length, entries }
    },
    deliveries: () => webhooks.deliveries(),
  }

  async function command(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const found = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
    if (found === undefined) {
      unknown(response, name)
      return
    }
    try {
      const result = await found.run(controls, await readJson(request))
      json(response, 200, result ?? {})
    } catch (error) {
      if (!(error instanceof SandboxError)) throw error
      json(response, 400, { error: error.code, message: error.message, next: error.next })
    }
  }

  return async (request, response) => {
    const [path = '', query] = (request.url ?? '').split('?', 2)
    const name = path.slice(ADMIN_PATH.length)
    const refusal = refusalOf(request)
    if (refusal !== undefined) {
      const { status, code, message, next } = refusal
      json(response, status, { error: code, message, next })
      return
    }
    if (request.method === 'POST') return command(name, request, response)
    if (name === 'events') return streamLog(log, request, response)
    const question = Object.hasOwn(questions, name) ? questions[name] : undefined
    if (question === undefined) unknown(response, name)
    else json(response, 200, question(new URLSearchParams(query)))
  }
}

function unknown(response: ServerResponse, name: string): void {
  const message = `There is nothing at ${ADMIN_PATH}${name}`
  json(response, 404, { error: 'not_found', message, next: `GET ${ADMIN_PATH} lists what there is` })
}

/** Shows credentials, so it is kept out of caches, and out of pages that would load it as a script. */
function json(response: ServerResponse, status: number, value: unknown): void {
  sendAnswer(response, {
    status,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    },
    body: Buffer.from(JSON.stringify(value)),
  })
}
