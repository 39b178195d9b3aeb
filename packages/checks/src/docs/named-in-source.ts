import { isCode, isTest } from '../repository.ts'
import type { SourceFile } from '../repository.ts'

/** The K-numbers of the formulas that the domain computes. */
export function formulaIds(files: readonly SourceFile[]): string[] {
  const ids = files
    .filter(({ path }) => path.startsWith('packages/domain/src/kpi/'))
    .flatMap(({ text }) => text.match(/\bK\d{1,2}\b/g) ?? [])
  return [...new Set(ids)].toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
}

/** Where source sends its reader to a page that the repository does not have. */
export function pageFaults(files: readonly SourceFile[]): string[] {
  const pages = new Set(files.map(({ path }) => path.split('/').at(-1)))
  return files
    .filter(({ path }) => isCode(path) && !isTest(path))
    .flatMap(({ path, text }) => {
      const named = text.match(/(?<=[\s(/])[a-z][a-z-]*\.md\b/gi) ?? []
      return [...new Set(named)]
        .filter((page) => !pages.has(page))
        .map((page) => `${path} names ${page}, which is not here`)
    })
}
