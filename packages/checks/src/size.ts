import { isFacts, isGenerated, isStrings, isTest } from './repository.ts'
import type { SourceFile } from './repository.ts'

const MOST_LINES = 300
const MEDIAN_LINES = 70
const NINETIETH_PERCENTILE_LINES = 200

/** Hand-written source of the product; tests, migrations and strings grow by nature. */
const isMeasured = (path: string) =>
  /\.(?:css|tsx?)$/.test(path) &&
  !isTest(path) &&
  !isStrings(path) &&
  !isFacts(path) &&
  !isGenerated(path) &&
  !path.includes('/migrations/')

export function sizeFaults(files: readonly SourceFile[]): string[] {
  const measured = files.filter(({ path }) => isMeasured(path))
  const sizes = measured.map(({ text }) => linesOf(text)).toSorted((a, b) => a - b)
  const faults = measured.flatMap(({ path, text }) => {
    const lines = linesOf(text)
    return lines > MOST_LINES
      ? [`${path} has ${lines} lines, more than ${MOST_LINES}: split it by noun`]
      : []
  })
  const median = quantile(sizes, 0.5)
  if (median > MEDIAN_LINES)
    faults.push(`half of the files are over ${median} lines, not ${MEDIAN_LINES}`)
  const large = quantile(sizes, 0.9)
  if (large > NINETIETH_PERCENTILE_LINES) {
    faults.push(`a tenth of the files are over ${large} lines, not ${NINETIETH_PERCENTILE_LINES}`)
  }
  return faults
}

const linesOf = (text: string) => text.trimEnd().split('\n').length

/** The smallest size that the given share of the files does not exceed. */
function quantile(ascending: readonly number[], share: number): number {
  return ascending[Math.max(0, Math.ceil(ascending.length * share) - 1)] ?? 0
}
