import type { ValidateFunction } from 'ajv/dist/2020.js'
import { isRecord, operationsOf, resolve } from '../../scripts/openapi-document.ts'
import { document, problemsOf, validatorAt } from './schema-validator.ts'

/**
 * What `openapi.yaml` has against an answer of the API, in words; empty when it is as documented. Looked at: operation,
 * status, headers, content type and body. The answer stays readable.
 *
 * @param answer an answer as fetch gives it
 * @param request method and URL it was asked for, by default `GET` and the URL of the answer
 */
export async function answerProblems(
  answer: Response,
  request: { method?: string; url?: string | URL } = {},
): Promise<string[]> {
  const method = (request.method ?? 'GET').toLowerCase()
  const { pathname } = new URL(request.url ?? answer.url)
  const where = `${method.toUpperCase()} ${pathname} ${answer.status}`
  // HEAD is GET without the body (RFC 9110 section 9.3.2), whether or not it is described by itself.
  const methods = method === 'head' ? ['head', 'get'] : [method]
  const operations = methods.flatMap((one) => operationAt(one, pathname) ?? [])
  if (operations.length === 0) return [`${where}: no such operation`]
  const [documented] = operations.flatMap((operation) => responseOf(operation, answer.status) ?? [])
  if (documented === undefined) return [`${where}: no such status`]
  const body = await answer.clone().text()
  const problems = [
    ...headerProblems(documented, answer.headers),
    ...(method === 'head' ? headProblems(body) : bodyProblems(documented, answer, body)),
  ]
  return problems.map((problem) => `${where}: ${problem}`)
}

/** A node of the document with its JSON pointer. */
interface Place {
  readonly pointer: string
  readonly node: Record<string, unknown>
}

function operationAt(method: string, pathname: string): Place | undefined {
  const found = operationsOf(document).find(
    (operation) => operation.method === method && templateOf(operation.path).test(pathname),
  )
  return found && place(`/paths/${escaped(found.path)}/${method}`)
}

function templateOf(path: string): RegExp {
  return new RegExp(`^/api/v1${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`)
}

/** The exact status, else its class (`5XX`). */
function responseOf({ pointer }: Place, status: number): Place | undefined {
  const range = `${String(status).charAt(0)}XX`
  return place(`${pointer}/responses/${status}`) ?? place(`${pointer}/responses/${range}`)
}

function headerProblems({ pointer, node }: Place, headers: Headers): string[] {
  return Object.keys(isRecord(node['headers']) ? node['headers'] : {}).flatMap((name) => {
    const value = headers.get(name)
    const header = place(`${pointer}/headers/${escaped(name)}`)
    if (value === null || header === undefined) return []
    const schema = `${header.pointer}/schema`
    const isNumber = resolve(document, `#${schema}/type`) === 'integer'
    return problemsOf(validatorAt(schema), isNumber ? Number(value) : value).map(
      (problem) => `header ${name}: ${problem}`,
    )
  })
}

function headProblems(body: string): string[] {
  return body === '' ? [] : ['a body']
}

function bodyProblems({ pointer, node }: Place, answer: Response, text: string): string[] {
  if (text === '') return answer.status === 200 && isRecord(node['content']) ? ['an empty body'] : []
  const type = answer.headers.get('content-type')?.split(';')[0]?.trim()
  // The answer to a throttled request comes without a content type.
  if (type === undefined) return answer.status === 429 ? [] : ['a body without content type']
  const media = place(`${pointer}/content/${escaped(type)}`)
  if (media === undefined) return [`a body of type ${type}`]
  return type === 'application/json' ? jsonProblems(validatorAt(`${media.pointer}/schema`), text) : []
}

function jsonProblems(validate: ValidateFunction, text: string): string[] {
  try {
    return problemsOf(validate, JSON.parse(text))
  } catch {
    return ['a body that is no JSON']
  }
}

/** The node at a JSON pointer; a `$ref` is followed, so that the pointer can be walked on from. */
function place(pointer: string): Place | undefined {
  const node = resolve(document, `#${pointer}`)
  if (!isRecord(node)) return undefined
  const ref = node['$ref']
  return typeof ref === 'string' ? place(ref.slice(1)) : { pointer, node }
}

function escaped(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1')
}
