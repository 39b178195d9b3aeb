import type { OutcomeCell } from '@inflytt/domain'
import { formatBoundValue, formatShortValue } from '../../lib/text/format.ts'
import type { YearRow } from '../charts/years/year-row.ts'

/** Cells of one area as rows ready to draw, oldest first. A gap stays null. */
export function toYearRows(cells: readonly OutcomeCell[], currentYear: number): YearRow[] {
  return cells
    .flatMap(({ year, value, preliminary, bound, status }) =>
      year === undefined
        ? []
        : [
            {
              year,
              value,
              // What is not told is not drawn.
              preliminary: preliminary ?? 0,
              bound,
              status,
              label: formatBoundValue({ value, preliminary, bound, status }),
              shortLabel: formatShortValue({ value, preliminary, bound, status }),
              isPartial: year === currentYear,
            },
          ],
    )
    .toSorted((a, b) => a.year - b.year)
}
