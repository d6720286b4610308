import { fileURLToPath } from 'node:url'
import ts from 'typescript'

export interface Editor {
  /** What the editor offers where the text has `▮`. */
  completions(): string[]
  /** What the editor shows for the identifier right after `▮`. */
  hover(): { documentation: string; tags: string[]; signature: string }
  /** Errors of the text, in words. */
  errors(): string[]
}

/** Parsed once, shared by all editors: the declarations of the language, Node and the DOM. */
const registry = ts.createDocumentRegistry()

/** A TypeScript file of this package in an editor; it exists in memory only. `▮` is the cursor. */
export function openEditor(textWithCursor: string): Editor {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const file = `${root}src/in-memory.ts`
  const position = textWithCursor.indexOf('▮')
  const text = textWithCursor.replace('▮', '')
  const config = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path))
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root)

  const host: ts.LanguageServiceHost = {
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (path) => {
      const content = path === file ? text : ts.sys.readFile(path)
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content)
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (compilerOptions) => ts.getDefaultLibFilePath(compilerOptions),
    fileExists: (path) => path === file || ts.sys.fileExists(path),
    readFile: (path) => ts.sys.readFile(path),
    readDirectory: (...args) => ts.sys.readDirectory(...args),
    directoryExists: (path) => ts.sys.directoryExists(path),
    getDirectories: (path) => ts.sys.getDirectories(path),
    realpath: (path) => ts.sys.realpath?.(path) ?? path,
  }
  const service = ts.createLanguageService(host, registry)

  return {
    completions: () =>
      service.getCompletionsAtPosition(file, position, {})?.entries.map(({ name }) => name) ?? [],
    hover: () => {
      const info = service.getQuickInfoAtPosition(file, position)
      return {
        documentation: ts.displayPartsToString(info?.documentation),
        tags: info?.tags?.map(({ name }) => name) ?? [],
        signature: ts.displayPartsToString(info?.displayParts),
      }
    },
    errors: () =>
      [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)].map(
        ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'),
      ),
  }
}
