import type { OutcomeAnswer } from '../../lib/api-answers.ts'
import type { YearRow } from '../../components/charts/year-row.ts'
import { formatNumber } from '../../lib/format.ts'
import { text } from '../../strings/text.ts'

type Cell = OutcomeAnswer['cells'][number]

/** K20 of one municipality as rows ready to draw, oldest first; one that rests on few households is marked so. */
export function rateRows(cells: readonly Cell[]): YearRow[] {
  return cells
    .flatMap(({ year, value, bound, status, note }) =>
      year === undefined
        ? []
        : [
            {
              year,
              value,
              bound,
              status,
              preliminary: 0,
              label: labelOf({ value, bound, status }, note === 'small_base'),
            },
          ],
    )
    .toSorted((a, b) => a.year - b.year)
}

/** A rate in words, for those who hear it. */
export function describeRate({ value, bound, status }: Pick<YearRow, 'value' | 'bound' | 'status'>) {
  if (status === 'suppressed') return text('sign.hiddenWords')
  if (value === null) return text('sign.unknownWords')
  const rate = text('comparison.rate', { value: formatNumber(value, 1) })
  return bound === 'at_least' ? text('describe.atLeast', { text: rate }) : rate
}

function labelOf(
  { value, bound, status }: Pick<YearRow, 'value' | 'bound' | 'status'>,
  isSmall: boolean,
) {
  if (status === 'suppressed') return text('sign.hidden')
  if (value === null) return text('sign.missing')
  const rate = formatNumber(value, 1)
  const bounded = bound === 'at_least' ? text('bound.atLeast', { value: rate }) : rate
  return isSmall ? text('comparison.smallMark', { value: bounded }) : bounded
}

/** The top of the scale that all share: the next half above the highest rate. */
export function topOf(rows: readonly YearRow[]): number {
  return Math.max(0.5, Math.ceil(Math.max(0, ...rows.map(({ value }) => value ?? 0)) * 2) / 2)
}
