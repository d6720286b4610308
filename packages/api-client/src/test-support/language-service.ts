import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** An editor with one TypeScript file of this package open, which exists in memory only. */
export interface Editor {
  /** What is offered where `▮` stands. */
  completions(text: string): string[]
  /** Errors of the text, in words. */
  errors(text: string): string[]
}

export function createEditor(): Editor {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const file = `${root}src/in-memory.ts`
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path)) as {
    config: unknown
  }
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  let text = ''
  let version = 0

  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: (path) => (path === file ? String(version) : '1'),
    getScriptSnapshot: (path) => {
      const content = path === file ? text : ts.sys.readFile(path)
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content)
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (compilerOptions) => ts.getDefaultLibFilePath(compilerOptions),
    fileExists: (path) => path === file || ts.sys.fileExists(path),
    readFile: (path) => ts.sys.readFile(path),
    directoryExists: (path) => ts.sys.directoryExists(path),
    getDirectories: (path) => ts.sys.getDirectories(path),
    realpath: (path) => ts.sys.realpath?.(path) ?? path,
  })

  return {
    completions(withCursor) {
      text = withCursor.replace('▮', '')
      version += 1
      const offered = service.getCompletionsAtPosition(file, withCursor.indexOf('▮'), {})
      return offered?.entries.map(({ name }) => name) ?? []
    },
    errors(code) {
      text = code
      version += 1
      return [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)].map(
        ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'),
      )
    },
  }
}
