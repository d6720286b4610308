import { Octokit } from '@octokit/core'
import { paginateRest } from '@octokit/plugin-paginate-rest'
import { authorization, countActors, type ListReader } from '../list-reader.ts'

const Paginating = Octokit.plugin(paginateRest)

export const read: ListReader = async (origin, perPage) => {
  const octokit = new Paginating({ baseUrl: `${origin}/api/v1` })
  const pages = octokit.paginate.iterator('GET /actor_profiles', {
    per_page: perPage,
    headers: { authorization },
  })
  let count = 0
  for await (const { data } of pages) count += countActors(data as { id: number }[])
  return count
}
