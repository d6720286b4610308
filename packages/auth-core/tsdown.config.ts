import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'oauth/index': 'src/oauth/index.ts',
    'node/index': 'src/node/index.ts',
    'testing/index': 'src/testing/index.ts',
  },
  tsconfig: 'tsconfig.build.json',
  platform: 'neutral',
  fixedExtension: false,
  sourcemap: true,
  dts: true,
})
