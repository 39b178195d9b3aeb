import type { OutcomeCell } from '@inflytt/domain'
import type { MapValue } from '../../components/charts/municipality-map.tsx'
import type { Sign } from '../../components/ui/status-sign.tsx'
import { compareText, describeHouseholds, formatBoundValue, isProvisional } from '../../lib/format.ts'
import type { Municipality } from '../../lib/reference-queries.ts'
import { text } from '../../strings/text.ts'

/** One municipality of the map and of the list beside it. */
export interface MapRow extends MapValue {
  cell: OutcomeCell
}

/** The signs that the labels hold, and no others: the map has little room. */
export function mapSigns(rows: readonly MapRow[]): Sign[] {
  const cells = rows.map(({ cell }) => cell)
  const held: [Sign, boolean][] = [
    ['missing', cells.some(({ value, status }) => value === null && status !== 'suppressed')],
    ['hidden', cells.some(({ status }) => status === 'suppressed')],
    ['preliminary', cells.some(isProvisional)],
    ['more', cells.some(({ preliminary }) => (preliminary ?? 0) > 0)],
  ]
  return held.flatMap(([sign, isHeld]) => (isHeld ? [sign] : []))
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
          label: formatBoundValue(cell),
          description: text('overview.mapArea', { name, households, year }),
        },
      ]
    })
    .toSorted((a, b) => compareText(a.name, b.name))
}
