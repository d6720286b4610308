import { createFilmmakersClient } from '@filmmakers-sdk/api-client'
import { bestPicture } from '@filmmakers-sdk/api-client/helpers'
import { apiKey } from '@filmmakers-sdk/auth-core'
import { startSandbox } from '@filmmakers-sdk/sandbox'
import { expect, test } from 'vitest'

/** Width and height of a PNG, where its header has them. */
async function sizeOf(url: string): Promise<{ width: number; height: number }> {
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer())
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

test('a picture is as large as bestPicture says, whatever is wished for', { timeout: 60_000 }, async () => {
  await using sandbox = await startSandbox({ actors: 20 })
  const client = createFilmmakersClient({ auth: apiKey(sandbox.apiKey), baseUrl: sandbox.baseUrl })
  const { pictures } = await client.actorProfiles.get(1005)
  expect(pictures.length).toBeGreaterThan(0)
  for (const picture of pictures) {
    for (const wish of [
      {},
      { minWidth: 400 },
      { minWidth: 800 },
      { square: true },
      { square: true, minWidth: 190 },
    ]) {
      const { url, width, height } = bestPicture(picture, wish) ?? { url: '', width: 0, height: 0 }
      expect(await sizeOf(url)).toEqual({ width, height })
    }
  }
})
