import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: {
    bin: 'src/bin.ts'
  },
  tsconfig: 'tsconfig.build.json',
  platform: 'node',
  fixedExtension: false,
  sourcemap: true,
  dts: true,
})
