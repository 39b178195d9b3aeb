import type { OutcomeCell } from '@inflytt/domain'
import type { MapValue } from '../../components/charts/map/municipality-map.tsx'
import { signsInWords } from '../../components/ui/figure/signs-in-words.ts'
import type { Sign } from '../../components/ui/figure/status-sign.tsx'
import {
  describeHouseholds,
  formatBoundValue,
  formatNumber,
  isProvisional,
} from '../../lib/text/format.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { text } from '../../strings/text.ts'

/** One municipality of the map and of the list beside it. */
export interface MapRow extends MapValue {
  cell: OutcomeCell
  /** K20: households per 1 000 inhabitants, one decimal, with a bound and status of its own. */
  rate: OutcomeCell
  isSmall: boolean
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

/** A rate in whole tenths. One that is rounded to nothing has the palest colour, since somebody moved there. */
export function shadeOf(rate: number | null, households: number | null): number | null {
  return rate === null || households === null || households === 0
    ? null
    : Math.max(1, Math.round(rate * 10))
}

/** The cells of one year in the order of the municipalities, with K20 of the same. */
export function toMapRows(
  cells: readonly OutcomeCell[],
  rates: readonly OutcomeCell[],
  municipalities: readonly Municipality[],
  year: number,
): MapRow[] {
  return municipalities.flatMap(({ code, name }) => {
    const isIts = (one: OutcomeCell) => one.municipality === code && one.year === year
    const cell = cells.find(isIts)
    if (!cell) return []
    const rate = rates.find(isIts)
    if (!rate) return []
    const area = text('overview.mapArea', { name, households: describeHouseholds(cell), year })
    return [
      {
        code,
        name,
        cell,
        value: cell.value,
        rate,
        isSmall: rate.note === 'small_base',
        shade: shadeOf(rate.value, cell.value),
        label: formatBoundValue(cell),
        description:
          rate.value === null
            ? area
            : text('overview.mapAreaRate', { area, rate: signsInWords(rateLabel(rate)) }),
      },
    ]
  })
}

/** A rate with what bounds it: 'minst 0,6', '0,4 p'. */
export function rateLabel({ value, bound, status }: OutcomeCell) {
  if (value === null) return text(status === 'suppressed' ? 'sign.hidden' : 'sign.missing')
  const number = formatNumber(value, 1)
  const bounded = bound === 'at_least' ? text('bound.atLeast', { value: number }) : number
  return status === 'preliminary' ? text('bound.preliminaryStatus', { value: bounded }) : bounded
}
