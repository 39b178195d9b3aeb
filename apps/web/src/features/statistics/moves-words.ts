import { describeHouseholds, formatNumber } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'
import type { BesideItem, BesideRow, MovesMeasure } from './beside-rows.ts'

/** One municipality and year in words: both counts, each with its unit. */
export function describeBeside(item: BesideItem, row: BesideRow, measure: MovesMeasure): string {
  return text('statistics.point', {
    name: item.name,
    year: String(row.year),
    households: describeHouseholds(row.households),
    moves: describeMoves(row, measure),
  })
}

function describeMoves(row: BesideRow, measure: MovesMeasure): string {
  const { value, isPerturbed } = row.moves[measure]
  if (value === null) return text('statistics.movesMissing')
  const words = text('statistics.moves', {
    count: value,
    shown: formatNumber(value),
    measure,
  })
  return isPerturbed ? text('statistics.movesPerturbed', { text: words }) : words
}
