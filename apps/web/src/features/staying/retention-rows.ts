import type { OutcomeAnswer } from '../../lib/server/api-answers.ts'
import type { ClassRow } from '../../components/charts/class-bars.tsx'
import type { Sentence } from '../../components/outcomes/sentence.tsx'
import { formatNumber, formatPercent } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'

type Cell = OutcomeAnswer['cells'][number]

/** A bar a cohort, newest first: the share of those who answered, and between what the share of all must lie. */
export function retentionRows(cells: readonly Cell[]): ClassRow[] {
  return cells
    .toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0))
    .map((cell) => ({
      key: String(cell.year),
      name: text('staying.cohort', { year: String(cell.year) }),
      value: cell.value,
      range: rangeOf(cell),
      label: barLabelOf(cell),
      words: wordsOf(cell),
    }))
}

/** The newest cohort that is old enough and shown, as a sentence; what the figure is of where there is none. */
export function retentionFinding(cells: readonly Cell[], months: number): Sentence {
  const newest = cells
    .filter(({ value }) => value !== null)
    .toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0))[0]
  const years = months / 12
  if (newest === undefined || newest.value === null) return { id: 'staying.plain', values: { years } }
  const range = rangeOf(newest)
  const isOpen = range !== undefined && range.lower !== range.upper
  return {
    id: isOpen ? 'staying.findingBetween' : 'staying.finding',
    values: {
      years,
      year: String(newest.year),
      share: formatPercent(newest.value),
      ...(isOpen && { lower: formatPercent(range.lower), upper: formatPercent(range.upper) }),
    },
  }
}

/** Between what the share of all must lie; undefined where it is not told. */
function rangeOf({ value, lower = null, upper = null }: Cell) {
  return value === null || lower === null || upper === null ? undefined : { lower, upper }
}

/** The share with what bounds it: it stands at the end of the line, which is the upper bound. */
function barLabelOf(cell: Cell): string {
  const range = rangeOf(cell)
  const share = shareWords(cell)
  return range === undefined || range.lower === range.upper
    ? share
    : text('staying.between', {
        share,
        lower: formatNumber(range.lower),
        upper: formatPercent(range.upper),
      })
}

/** The share of those who answered, or the sign of why there is none. */
export function shareWords(cell: Cell): string {
  if (cell.status === 'suppressed') return text('sign.hidden')
  if (cell.value === null) return text(cell.note === 'not_mature' ? 'fixed.notMature' : 'sign.missing')
  return formatPercent(cell.value)
}

function wordsOf(cell: Cell): string {
  if (cell.status === 'suppressed') return text('sign.hiddenWords')
  if (cell.value === null)
    return text(cell.note === 'not_mature' ? 'fixed.notMature' : 'sign.unknownWords')
  const range = rangeOf(cell)
  if (range === undefined) return formatPercent(cell.value)
  const answered = cell.responseRate ?? null
  return text('staying.words', {
    share: formatPercent(cell.value),
    lower: formatPercent(range.lower),
    upper: formatPercent(range.upper),
    answered: answered === null ? text('sign.missing') : formatPercent(answered),
  })
}
