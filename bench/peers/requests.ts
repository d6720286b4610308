/** The libraries a request is compared with. Each reads one actor, with its defaults. */
import { request as octokitRequest } from '@octokit/request'
import axios from 'axios'
import got from 'got'
import OpenAI from 'openai'

type Ask = () => Promise<unknown>

export function peerAsks(origin: string, headers: Record<string, string>): [string, Ask][] {
  const url = `${origin}/api/v1/actor_profiles/1`
  const openai = new OpenAI({ apiKey: 'key', baseURL: `${origin}/api/v1` })
  return [
    ['axios', async () => (await axios.get<unknown>(url, { headers })).data],
    ['got', () => got(url, { headers }).json()],
    ['@octokit/request', async () => (await octokitRequest(url, { headers })).data as unknown],
    ['openai', () => openai.get('/actor_profiles/1', { headers })],
  ]
}
