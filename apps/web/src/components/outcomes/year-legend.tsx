import { formatMonthName, isProvisional } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'
import { MarkSwatch } from '../charts/marks.tsx'
import type { YearRow } from '../charts/years/year-row.ts'
import type { LegendItem } from '../ui/figure/legend.tsx'

type Explained = Pick<YearRow, 'value' | 'bound' | 'status' | 'preliminary' | 'isPartial'>

/** Only what the rows hold is explained. `currentMonth` is '2026-11'. */
export function yearLegend(rows: readonly Explained[], currentMonth: string): LegendItem[] {
  const known = rows.filter((row) => row.value !== null && row.value > 0)
  const items: [boolean, LegendItem][] = [
    [
      known.some((row) => row.bound === 'exact'),
      { mark: <MarkSwatch kind="exact" />, label: text('legend.confirmed') },
    ],
    [
      rows.some((row) => row.preliminary > 0),
      { mark: <MarkSwatch kind="preliminary" />, label: text('legend.preliminary') },
    ],
    [
      known.some((row) => row.bound === 'at_least'),
      { mark: <MarkSwatch kind="at_least" />, label: text('legend.atLeast') },
    ],
    [rows.some(isProvisional), { mark: text('sign.preliminary'), label: text('sign.preliminaryWords') }],
    [
      rows.some((row) => row.status === 'suppressed'),
      { mark: text('sign.hidden'), label: text('sign.hiddenWords') },
    ],
    [
      rows.some((row) => row.value === null && row.status !== 'suppressed'),
      { mark: text('sign.missing'), label: text('legend.missing') },
    ],
    [
      rows.some((row) => row.isPartial),
      {
        mark: '*',
        label: text('outcome.partialYear', {
          month: formatMonthName(currentMonth),
          year: currentMonth.slice(0, 4),
        }),
      },
    ],
  ]
  return items.flatMap(([isShown, item]) => (isShown ? [item] : []))
}
