import {
  ConfidentialClientApplication,
  type INetworkModule,
  type NetworkRequestOptions,
} from '@azure/msal-node'
import type { Peer } from '../peer.ts'

/** It speaks to https alone: the network is its documented option to send elsewhere. */
function application(tokenUrl: string): ConfidentialClientApplication {
  const authority = 'https://login.example'
  const send = async (options: NetworkRequestOptions = {}) => {
    const { headers = {}, body = '' } = options
    const response = await fetch(tokenUrl, { method: 'POST', headers, body })
    return { headers: {}, body: await response.json(), status: response.status }
  }
  const networkClient: INetworkModule = {
    sendGetRequestAsync: () => Promise.reject(new Error('metadata is given')),
    sendPostRequestAsync: (_, options) => send(options) as never,
  }
  return new ConfidentialClientApplication({
    auth: {
      clientId: 'id',
      clientSecret: 'secret',
      authority,
      knownAuthorities: ['login.example'],
      authorityMetadata: JSON.stringify({
        issuer: authority,
        authorization_endpoint: `${authority}/authorize`,
        token_endpoint: `${authority}/token`,
        jwks_uri: `${authority}/keys`,
      }),
    },
    system: { networkClient, protocolMode: 'OIDC' },
  })
}

const request = { scopes: ['public'] }

export const peer: Peer = {
  name: '@azure/msal-node',
  cached: async () => {
    const answer = JSON.stringify({ access_token: 'token', token_type: 'Bearer', expires_in: 3600 })
    const app = application(`data:application/json,${answer}`)
    await app.acquireTokenByClientCredential(request)
    return {
      awaited: async (times) => {
        for (let i = 0; i < times; i++) await app.acquireTokenByClientCredential(request)
      },
    }
  },
  connect: ({ tokenUrl, apiUrl }) => {
    const app = application(tokenUrl)
    return async () => {
      const token = await app.acquireTokenByClientCredential(request)
      return (await fetch(apiUrl, { headers: { authorization: `Bearer ${token?.accessToken ?? ''}` } }))
        .status
    }
  },
}
