import license from 'rollup-plugin-license'
import { defineConfig } from 'tsdown'

/**
 * What commander takes of Node, without an `import`: that reads every member of a module, which for `process` opens three streams and for
 * `fs` and `util` loads what nobody here needs. It was a third of what `--help` took. Processes it would start for commands that are
 * programs of their own; there are none.
 */
const builtins = new Map([
  ['node:process', 'export default process'],
  ['node:fs', "export default process.getBuiltinModule('node:fs')"],
  ['node:util', "export const { stripVTControlCharacters } = process.getBuiltinModule('node:util')"],
  [
    'node:child_process',
    "export default { spawn: (...args) => process.getBuiltinModule('node:child_process').spawn(...args) }",
  ],
])
const builtinsOfCommander = {
  name: 'builtins-of-commander',
  resolveId: (id, importer) =>
    builtins.has(id) && /[\\/]commander[\\/]/.test(importer) ? `\0${id}` : undefined,
  load: (id) => builtins.get(id.slice(1)),
}

// JavaScript, because the plugin's types are those of a CommonJS module and do not fit ESM.
export default defineConfig({
  entry: { bin: 'src/bin.ts' },
  tsconfig: 'tsconfig.json',
  platform: 'node',
  fixedExtension: false,
  sourcemap: false,
  dts: false,
  minify: true,
  // Each file that is looked for costs half a millisecond: what every command needs is one, and what `--version` needs another.
  outputOptions: {
    codeSplitting: {
      groups: [
        { name: 'version', test: /[\\/]src[\\/]version\.ts$/, priority: 1 },
        { name: 'process', test: /[\\/]src[\\/]process\.ts$/ },
      ],
    },
  },
  // One command starts faster than a hundred modules: everything is bundled but the sandbox, which few commands need.
  deps: { alwaysBundle: [/.*/], neverBundle: [/^@filmmakers-sdk\/sandbox(\/|$)/], onlyBundle: false },
  // Bundling drops the notices that the licenses of what is bundled ask for.
  plugins: [builtinsOfCommander, license({ thirdParty: { output: 'dist/THIRD-PARTY-LICENSES.txt' } })],
})
