import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** An editor with one TypeScript file of a package open, which exists in memory only. `▮` in a text is the cursor. */
export interface Editor {
  /** What is offered at the cursor. */
  completions(textWithCursor: string): string[]
  /** What is shown for the identifier right after the cursor. */
  hover(textWithCursor: string): { signature: string; documentation: string; tags: string[] }
  /** Errors of the text, in words. */
  errors(text: string): string[]
}

/**
 * @param folder the package: its `tsconfig.json` counts, and what it can import
 */
export function createEditor(folder: URL): Editor {
  const root = fileURLToPath(folder)
  const file = `${root}src/in-memory.ts`
  const config = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path))
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root)

  let text = ''
  let version = 0
  const show = (textWithCursor: string): number => {
    text = textWithCursor.replace('▮', '')
    version += 1
    return textWithCursor.indexOf('▮')
  }

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
    completions: (textWithCursor) => {
      const offered = service.getCompletionsAtPosition(file, show(textWithCursor), {})
      return offered?.entries.map(({ name }) => name) ?? []
    },
    hover: (textWithCursor) => {
      const info = service.getQuickInfoAtPosition(file, show(textWithCursor))
      return {
        signature: ts.displayPartsToString(info?.displayParts),
        documentation: ts.displayPartsToString(info?.documentation),
        tags: info?.tags?.map(({ name }) => name) ?? [],
      }
    },
    errors: (code) => {
      show(code)
      const found = [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)]
      return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
    },
  }
}
