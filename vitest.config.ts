import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// Tests run on the sources: the condition of `exports` that points there comes first, the rest are
// Vite's own defaults for servers.
const conditions = ['@filmmakers-sdk/source', 'module', 'node', 'development|production']

const projects = ['packages', 'apps'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => existsSync(`${folder}/${name}/package.json`))
    .map((name) => ({ name, root: `${folder}/${name}` })),
)

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    // Most tests wait, for servers and for processes of their own: more of them than processors is faster.
    maxWorkers: 4,
    // Tests wait for events, not for time; a busy machine is no failure. Some start a dozen processes.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: projects.map(({ name, root }) => ({
      extends: true as const,
      root,
      test: {
        name,
        setupFiles: [fileURLToPath(new URL('./vitest.setup.ts', import.meta.url))],
        include: ['{src,test,scripts}/**/*.test.ts'],
        typecheck: {
          enabled: true,
          include: ['{src,test}/**/*.test-d.ts'],
          tsconfig: './tsconfig.json',
        },
      },
    })),
  },
})
