import { readdir } from 'node:fs/promises'
import { describe } from 'vitest'

const recipes = (await readdir(new URL('sandbox-recipes/', import.meta.url))).sort()

/** Each is in a process of its own already; what they share through a process shows only here. */
describe.concurrent.each([1, 2])('all recipes beside each other and beside themselves, %i', (time) => {
  describe.concurrent.each(recipes)('%s', async (name) => {
    // Another address is another module, with state of its own.
    await import(/* @vite-ignore */ `./sandbox-recipes/${name}?time=${time}`)
  })
})
