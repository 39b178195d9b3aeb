import { formatBoundValue } from '../../lib/format.ts'
import { tableCsvHref } from '../../lib/table-csv.ts'
import { text } from '../../strings/text.ts'
import { MOVES_MEASURES, noteOf } from './beside-rows.ts'
import type { BesideItem } from './beside-rows.ts'

/** The figure's table as a file: households as they are shown, moves as bare numbers. */
export function besideCsvHref(items: readonly BesideItem[]): string {
  const header = [
    text('outcome.municipalityColumn'),
    text('statistics.yearColumn'),
    text('statistics.householdsColumn'),
    ...MOVES_MEASURES.map((measure) => text(`statistics.${measure}`)),
    text('statistics.noteColumn'),
  ]
  const rows = items.flatMap(({ name, rows: years }) =>
    years.map((row) => [
      name,
      String(row.year),
      formatBoundValue(row.households).replaceAll('\u00a0', ' '),
      ...MOVES_MEASURES.map((measure) => String(row.moves[measure].value ?? text('sign.missing'))),
      noteOf(row),
    ]),
  )
  return tableCsvHref(header, rows)
}
