import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    command: 'src/command/index.ts',
    bin: 'src/command/bin.ts',
  },
  tsconfig: 'tsconfig.build.json',
  platform: 'node',
  fixedExtension: false,
  sourcemap: true,
  dts: true,
})
