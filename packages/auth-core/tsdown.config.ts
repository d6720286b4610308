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
  outputOptions: {
    // The declarations have them. Node looks at every byte of what it imports.
    comments: { jsdoc: false },
    // Whatever `.` needs, in one file: each file that is looked for costs a process half a millisecond.
    codeSplitting: { groups: [{ name: 'core', test: /[\\/]src[\\/]index\.ts$/ }] },
  },
})
