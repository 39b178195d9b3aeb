import type { SourceFile } from '../repository.ts'
import { visit } from '../syntax.ts'

const VARIABLE = /^[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)*$/
const HAS_CONSTANTS = new Set(['Math', 'Number', 'Symbol'])

/** Environment variables that the configuration reads, however it reads them: `env.X`, `{ X }`, `'X'`. */
export function environmentVariables(config: SourceFile): string[] {
  const names = new Set<string>()
  const add = (name: unknown) => {
    if (typeof name === 'string' && VARIABLE.test(name)) names.add(name)
  }
  visit(config, {
    MemberExpression({ object, property }) {
      const isConstant = object.type === 'Identifier' && HAS_CONSTANTS.has(object.name)
      if (property.type === 'Identifier' && !isConstant) add(property.name)
    },
    Property({ key }) {
      if (key.type === 'Identifier') add(key.name)
    },
    Literal({ value }) {
      add(value)
    },
  })
  return [...names].toSorted()
}

/** The K-numbers of the formulas that the domain computes. */
export function formulaIds(files: readonly SourceFile[]): string[] {
  const ids = files
    .filter(({ path }) => path.startsWith('packages/domain/src/kpi/'))
    .flatMap(({ text }) => text.match(/\bK\d{1,2}\b/g) ?? [])
  return [...new Set(ids)].toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
}
