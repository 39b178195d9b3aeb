import type { ClassRow } from '../../components/charts/class-bars.tsx'
import type { OutcomeAnswer } from '../../lib/server/api-answers.ts'
import { compareText } from '../../lib/text/format.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { text } from '../../strings/text.ts'
import { describeRate, labelOf, toRate } from './rate-rows.ts'
import type { Rate } from './rate-rows.ts'

/** K20 of several years together, of one municipality or the county. */
export interface TogetherRow extends ClassRow, Rate {
  value: number | null
  /** K20 is of the confirmed ones alone. */
  preliminary: 0
}

const COUNTY = 'county'

/** The municipalities by name, and the county last. */
export function togetherRows(
  { cells, total }: Pick<OutcomeAnswer, 'cells' | 'total'>,
  municipalities: readonly Municipality[],
): TogetherRow[] {
  const rows = municipalities
    .toSorted((a, b) => compareText(a.name, b.name))
    .flatMap(({ code, name }) => {
      const cell = cells.find(({ municipality }) => municipality === code)
      return cell === undefined ? [] : [rowOf(code, name, toRate(cell))]
    })
  return [...rows, rowOf(COUNTY, text('outcome.wholeCounty'), toRate(total))]
}

function rowOf(key: string, name: string, rate: Rate): TogetherRow {
  return {
    key,
    name,
    ...rate,
    preliminary: 0,
    isAtLeast: rate.bound === 'at_least',
    label: labelOf(rate),
    words: describeRate(rate),
  }
}

/** Between what the municipalities lie; undefined unless every one of them is known exactly. */
export function rangeOf(rows: readonly TogetherRow[]): { least: number; most: number } | undefined {
  const own = rows.filter(({ key }) => key !== COUNTY)
  const values = own.flatMap(({ value, bound }) => (value === null || bound !== 'exact' ? [] : [value]))
  if (values.length === 0 || values.length < own.length) return undefined
  return { least: Math.min(...values), most: Math.max(...values) }
}
