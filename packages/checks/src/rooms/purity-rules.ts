import { isCode, isTest, lineAt } from '../repository.ts'
import type { Node } from 'oxc-parser'
import type { SourceFile } from '../repository.ts'
import { importsOf, visit } from '../syntax.ts'

const IMPURE_GLOBALS = new Set([
  'console',
  'crypto',
  'document',
  'fetch',
  'globalThis',
  'performance',
  'process',
  'setImmediate',
  'setInterval',
  'setTimeout',
  'window',
])
const IMPURE_MEMBERS = new Set(['Date.now', 'Math.random'])

/** Where the domain reads a clock, chance, the environment or the outside world. */
export function domainPurityFaults(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('packages/domain/src/') && isCode(path) && !isTest(path))
    .flatMap((file) => {
      const faults: string[] = []
      const add = (offset: number, what: string) =>
        faults.push(`${file.path}:${lineAt(file.text, offset)} uses ${what}: domain is given its values`)
      const addGlobal = (node: Node) => {
        if (node.type === 'Identifier' && IMPURE_GLOBALS.has(node.name)) add(node.start, node.name)
      }
      visit(file, {
        MemberExpression({ start, object, property }) {
          addGlobal(object)
          if (object.type !== 'Identifier' || property.type !== 'Identifier') return
          const member = `${object.name}.${property.name}`
          if (IMPURE_MEMBERS.has(member)) add(start, member)
        },
        NewExpression({ start, callee, arguments: given }) {
          if (callee.type === 'Identifier' && callee.name === 'Date' && given.length === 0)
            add(start, 'new Date()')
        },
        CallExpression({ start, callee }) {
          addGlobal(callee)
          if (callee.type === 'Identifier' && callee.name === 'Date') add(start, 'Date()')
        },
      })
      return faults
    })
}

const READS_ENVIRONMENT =
  /^(?:apps\/api\/src\/configuration\/config\.ts|packages\/(?:bench|checks)\/.*)$/

/** Where the product reads the environment: config.ts turns it into typed values, once. */
export function environmentFaults(files: readonly SourceFile[]): string[] {
  return files
    .filter(
      ({ path }) =>
        path.includes('/src/') && isCode(path) && !isTest(path) && !READS_ENVIRONMENT.test(path),
    )
    .flatMap((file) => {
      const faults = importsOf(file).flatMap(({ specifier, line }) =>
        /^(?:node:)?process$/.test(specifier) ? [`${file.path}:${line} imports ${specifier}`] : [],
      )
      visit(file, {
        MemberExpression({ start, object, property }) {
          const isEnvironment =
            object.type === 'Identifier' &&
            object.name === 'process' &&
            property.type === 'Identifier' &&
            property.name === 'env'
          if (isEnvironment) faults.push(`${file.path}:${lineAt(file.text, start)} reads process.env`)
        },
      })
      return faults
    })
}
