import got from 'got'
import { authorization, listUrl, type ListReader } from '../list-reader.ts'

export const read: ListReader = async (origin, perPage) => {
  let count = 0
  const actors = got.paginate<{ id: number }>(listUrl(origin, perPage), { headers: { authorization } })
  for await (const { id } of actors) if (id > 0) count += 1
  return count
}
