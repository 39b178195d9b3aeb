import type { OutcomeCell } from '@inflytt/domain'
import type { MapValue } from '../../components/charts/municipality-map.tsx'
import { compareText, describeHouseholds, formatBoundValue } from '../../lib/format.ts'
import type { Municipality } from '../../lib/reference-queries.ts'
import { text } from '../../strings/text.ts'

/** One municipality of the map and of the list beside it. */
export interface MapRow extends MapValue {
  cell: OutcomeCell
}

/** The cells of one year, by name. */
export function toMapRows(
  cells: readonly OutcomeCell[],
  municipalities: readonly Municipality[],
  year: number,
): MapRow[] {
  return municipalities
    .flatMap(({ code, name }) => {
      const cell = cells.find((candidate) => candidate.municipality === code && candidate.year === year)
      if (!cell) return []
      const households = describeHouseholds(cell)
      return [
        {
          code,
          name,
          cell,
          value: cell.value,
          isHidden: cell.status === 'suppressed',
          label: formatBoundValue(cell),
          description: text('overview.mapArea', { name, households, year }),
        },
      ]
    })
    .toSorted((a, b) => compareText(a.name, b.name))
}
