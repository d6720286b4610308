import { Agent, interceptors, request } from 'undici'

const withoutBody = [204, 205, 304]

/** A `fetch` for the client on Node that leaves undici's Fetch layer out. */
export function createUndiciFetch(): typeof fetch {
  const dispatcher = new Agent().compose(interceptors.decompress())
  return async (input, { method = 'GET', headers = {}, signal = null } = {}) => {
    const url = input instanceof Request ? input.url : input
    const answer = await request(url, { dispatcher, method, headers, signal })
    const { statusCode: status } = answer
    const given: Record<string, string> = {}
    for (const [name, value = ''] of Object.entries(answer.headers)) given[name] = String(value)
    // A `Response` of Node takes any async iterable; the DOM's types do not know that.
    const body = answer.body as unknown as BodyInit
    return new Response(withoutBody.includes(status) ? null : body, { status, headers: given })
  }
}
