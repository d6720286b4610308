import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    values: 'src/values.ts',
  },
  tsconfig: 'tsconfig.build.json',
  platform: 'neutral',
  fixedExtension: false,
  sourcemap: true,
  dts: true,
})
