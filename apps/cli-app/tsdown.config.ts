import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: { bin: 'src/bin.ts' },
  tsconfig: 'tsconfig.json',
  platform: 'node',
  fixedExtension: false,
  sourcemap: false,
  dts: false,
  minify: true,
  // One command starts faster than a hundred modules: everything is bundled but the sandbox, which few commands need.
  deps: { alwaysBundle: [/.*/], neverBundle: [/^@filmmakers-sdk\/sandbox$/], onlyBundle: false },
})
