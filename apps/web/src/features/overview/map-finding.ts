import type { OutcomeCell } from '@inflytt/domain'
import type { Sentence } from '../../components/outcomes/sentence.tsx'
import { formatList } from '../../lib/text/format.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'

const MOST_NAMED = 3

/** The title of the map of one year. Who has the most is said only where every number is exact and final. */
export function mapFinding(
  cells: readonly OutcomeCell[],
  municipalities: readonly Municipality[],
  { year, currentYear }: { year: number; currentYear: number },
): Sentence {
  const hidden = hiddenFinding(cells, year)
  if (hidden !== undefined) return hidden
  const gaining = cells.filter((cell) => (cell.value ?? 0) > 0)
  if (gaining.length === 0) return noneFinding(cells, year, currentYear)
  const isFinal = cells.every((cell) => cell.status === 'confirmed')
  const isAtLeast = cells.some((cell) => cell.bound === 'at_least')
  const most = Math.max(...gaining.map((cell) => cell.value ?? 0))
  const first = gaining.filter((cell) => cell.value === most)
  if (isFinal && !isAtLeast && first.length <= MOST_NAMED) {
    const names = first.map((cell) => nameOf(cell.municipality, municipalities))
    const values = { names: formatList(names), year, count: most, isTie: String(first.length > 1) }
    return { id: 'overview.mapMost', values }
  }
  const provisional = year === currentYear ? 'so_far' : 'provisional'
  return {
    id: 'overview.mapSum',
    values: {
      year,
      count: gaining.reduce((sum, cell) => sum + (cell.value ?? 0), 0),
      municipalities: gaining.length,
      bound: isAtLeast ? 'at_least' : 'exact',
      period: isFinal || isAtLeast ? 'final' : provisional,
    },
  }
}

/** Where some are hidden, neither their sum nor who has the most is told. */
export function hiddenFinding(cells: readonly OutcomeCell[], year: number): Sentence | undefined {
  const count = cells.filter(({ status }) => status === 'suppressed').length
  return count === 0
    ? undefined
    : { id: 'overview.someHidden', values: { count, total: cells.length, year } }
}

function noneFinding(cells: readonly OutcomeCell[], year: number, currentYear: number): Sentence {
  const isZero = cells.every((cell) => cell.value === 0 && cell.bound === 'exact')
  if (isZero) return { id: 'overview.mapZero', values: { year } }
  const isUnsaid = year === currentYear && cells.every((cell) => cell.value === null)
  return { id: isUnsaid ? 'overview.mapNothingYet' : 'overview.mapNothing', values: { year } }
}

function nameOf(code: string | undefined, municipalities: readonly Municipality[]): string {
  return municipalities.find((municipality) => municipality.code === code)?.name ?? ''
}
