import { yearLegend } from '../../components/outcomes/year-legend.tsx'
import type { LegendItem } from '../../components/ui/figure/legend.tsx'
import { text } from '../../strings/text.ts'
import type { BesideItem, MovesMeasure } from './beside-rows.ts'

/** Only what the figure holds is explained. */
export function besideLegend(
  items: readonly BesideItem[],
  measure: MovesMeasure,
  currentMonth: string,
): LegendItem[] {
  const rows = items.flatMap((item) => item.rows)
  const moves = rows.map((row) => row.moves[measure]).filter(({ value }) => value !== null)
  const further: [boolean, LegendItem][] = [
    [
      moves.some(({ isPerturbed }) => !isPerturbed),
      { mark: <MovesSwatch kind="exact" />, label: text('statistics.legendExact') },
    ],
    [
      moves.some(({ isPerturbed }) => isPerturbed),
      { mark: <MovesSwatch kind="perturbed" />, label: text('statistics.legendPerturbed') },
    ],
    [
      moves.some(({ isPerturbed }) => isPerturbed),
      { mark: <MovesSwatch kind="break" />, label: text('statistics.legendBreak') },
    ],
  ]
  return [
    ...yearLegend(
      rows.map(({ households }) => households),
      currentMonth,
    ),
    ...further.flatMap(([isShown, item]) => (isShown ? [item] : [])),
  ]
}

function MovesSwatch({ kind }: { kind: 'exact' | 'perturbed' | 'break' }) {
  return (
    <svg className="mark-swatch" width="14" height="12" viewBox="0 0 14 12" aria-hidden="true">
      {kind === 'break' ? (
        <path className="moves-break" d="M7 0V12" />
      ) : (
        <circle
          className={kind === 'perturbed' ? 'moves-dot moves-dot-open' : 'moves-dot'}
          cx={7}
          cy={6}
          r={3.5}
        />
      )}
    </svg>
  )
}
