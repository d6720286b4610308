/**
 * A Worker as the recipe in docs/workers.md has it: one client for each request, over a store they share. What to do comes
 * with the request, from `workers.ts`.
 */
import { createFilmmakersClient } from '@filmmakers-sdk/api-client'
import { apiKey, MemoryTokenStore } from '@filmmakers-sdk/auth-core'
import { createOAuthClient, type ServerMetadata } from '@filmmakers-sdk/auth-core/oauth'

export interface Job {
  baseUrl: string
  apiKey?: string
  oauth?: { clientId: string; clientSecret: string; issuer: string; metadata?: ServerMetadata }
}

/** Holds strings, nothing that belongs to a request. */
const store = new MemoryTokenStore()

function authFor(job: Job) {
  if (job.oauth === undefined) return apiKey(job.apiKey ?? '')
  return createOAuthClient(job.oauth).clientCredentials({ store })
}

export default {
  async fetch(request: Request): Promise<Response> {
    const job = (await request.json()) as Job
    try {
      const client = createFilmmakersClient({ auth: authFor(job), baseUrl: job.baseUrl })
      const { items, total } = await client.actorProfiles.list({ fields: ['name'], per_page: 10 })
      return Response.json({ total, name: items[0]?.name })
    } catch (error) {
      return Response.json({ error: String(error) }, { status: 500 })
    }
  },
}
