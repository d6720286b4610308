import license from 'rollup-plugin-license'
import { defineConfig } from 'tsdown'

// JavaScript, because the plugin's types are those of a CommonJS module and do not fit ESM.
export default defineConfig({
  entry: { bin: 'src/bin.ts' },
  tsconfig: 'tsconfig.json',
  platform: 'node',
  fixedExtension: false,
  sourcemap: false,
  dts: false,
  minify: true,
  // One command starts faster than a hundred modules: everything is bundled but the sandbox, which few commands need.
  deps: { alwaysBundle: [/.*/], neverBundle: [/^@filmmakers-sdk\/sandbox(\/|$)/], onlyBundle: false },
  // Bundling drops the notices that the licenses of what is bundled ask for.
  plugins: [license({ thirdParty: { output: 'dist/THIRD-PARTY-LICENSES.txt' } })],
})
