/** Import cycles, and the rules inside a package that package boundaries cannot see. */
export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'ky-in-one-file',
      comment:
        'ky is loaded with the first request, by one file: importing it costs more than starting Node.',
      severity: 'error',
      from: { path: '^(packages|apps)/', pathNot: '^packages/api-client/src/one-try\\.ts$' },
      to: { path: '(^|/)ky(/|$)' },
    },
    {
      name: 'openid-client-in-oauth',
      comment: 'Whoever uses an API key must not load an OAuth library.',
      severity: 'error',
      from: { path: '^(packages|apps)/', pathNot: '^packages/auth-core/src/oauth/|\\.test\\.ts$' },
      to: { path: '(^|/)openid-client(/|$)' },
    },
    {
      name: 'node-built-ins-behind-node',
      comment:
        'auth-core, api-client and webhooks run on Deno, Bun, Workers and in browsers; Node stays behind /node.',
      severity: 'error',
      from: {
        path: '^packages/(auth-core|api-client|webhooks)/src/',
        pathNot: '^packages/(auth-core|webhooks)/src/node/|\\.test\\.ts$|/test-support/',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'sources-do-not-import-tests',
      severity: 'error',
      from: { path: '^(packages|apps)/', pathNot: '\\.test(-d)?\\.ts$|/test/' },
      to: { path: '\\.test(-d)?\\.ts$|/test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage|\\.turbo|bench)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@filmmakers-sdk/source', 'import', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
}
