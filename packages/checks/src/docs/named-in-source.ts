import type { SourceFile } from '../repository.ts'

/** The K-numbers of the formulas that the domain computes. */
export function formulaIds(files: readonly SourceFile[]): string[] {
  const ids = files
    .filter(({ path }) => path.startsWith('packages/domain/src/kpi/'))
    .flatMap(({ text }) => text.match(/\bK\d{1,2}\b/g) ?? [])
  return [...new Set(ids)].toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
}
