import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'helpers/index': 'src/helpers/index.ts',
  },
  tsconfig: 'tsconfig.build.json',
  platform: 'neutral',
  fixedExtension: false,
  sourcemap: true,
  dts: true,
  outputOptions: {
    // The declarations have them. Node looks at every byte of what it imports.
    comments: { jsdoc: false },
  },
})
