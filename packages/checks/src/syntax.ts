import { parseSync, Visitor } from 'oxc-parser'
import type { EcmaScriptModule, Program, VisitorObject } from 'oxc-parser'
import { lineAt } from './repository.ts'
import type { SourceFile } from './repository.ts'

export interface ImportStatement {
  specifier: string
  names: string[]
  isTypeOnly: boolean
  line: number
}

interface Syntax {
  program: Program
  module: EcmaScriptModule
}

const parsed = new WeakMap<SourceFile, Syntax>()

function syntaxOf(file: SourceFile): Syntax {
  let syntax = parsed.get(file)
  if (!syntax) {
    const { errors, program, module } = parseSync(file.path, file.text)
    if (errors[0]) throw new Error(`${file.path} cannot be parsed: ${errors[0].message}`)
    syntax = { program, module }
    parsed.set(file, syntax)
  }
  return syntax
}

export function visit(file: SourceFile, visitor: VisitorObject): void {
  new Visitor(visitor).visit(syntaxOf(file).program)
}

/** Every module a file names: imports, re-exports, `import()` and types written `import('...').T`. */
export function importsOf(file: SourceFile): ImportStatement[] {
  const found: ImportStatement[] = []
  const add = (offset: number, specifier: string, names: string[], isTypeOnly: boolean) =>
    found.push({ specifier, names, isTypeOnly, line: lineAt(file.text, offset) })
  const { module } = syntaxOf(file)

  for (const { start, moduleRequest, entries } of module.staticImports) {
    const names = entries.map((entry) => entry.importName.name ?? '*')
    add(start, moduleRequest.value, names, entries.length > 0 && entries.every((entry) => entry.isType))
  }
  for (const { start, entries } of module.staticExports) {
    for (const { moduleRequest, importName, isType } of entries) {
      if (moduleRequest) add(start, moduleRequest.value, [importName.name ?? '*'], isType)
    }
  }
  visit(file, {
    ImportExpression({ start, source }) {
      if (source.type === 'Literal' && typeof source.value === 'string')
        add(start, source.value, ['*'], false)
    },
    TSImportType({ start, source }) {
      add(start, source.value, ['*'], true)
    },
  })
  return found
}
