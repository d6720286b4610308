import OpenAI, { APIError } from 'openai'
import type { Peer } from '../peer.ts'

/** Its token cache is part of its client, and cannot be read by its public interface: no figure for a cached token. */
export const peer: Peer = {
  name: 'openai (workload identity)',
  connect: ({ tokenUrl, apiUrl }) => {
    const client = new OpenAI({
      baseURL: apiUrl,
      workloadIdentity: {
        identityProviderId: 'provider',
        serviceAccountId: 'account',
        provider: { tokenType: 'jwt', getToken: () => Promise.resolve('subject') },
      },
      // The address of its token endpoint is fixed; its fetch is an option.
      fetch: (input, init) => {
        const url = input instanceof Request ? input.url : String(input)
        return fetch(url.endsWith('/oauth/token') ? tokenUrl : input, init)
      },
    })
    return async () => {
      try {
        await client.get('/models')
        return 200
      } catch (error) {
        if (error instanceof APIError && typeof error.status === 'number') return error.status
        throw error
      }
    }
  },
}
