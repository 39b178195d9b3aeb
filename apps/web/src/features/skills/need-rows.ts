import type { OutcomeAnswer } from '../../lib/api-answers.ts'
import type { ClassRow } from '../../components/charts/class-bars.tsx'
import { classTextId } from '../../components/fixed-years/class-words.ts'
import { csvFigure, csvFigureHeaders } from '../../components/outcomes/csv-cells.ts'
import type { Sentence } from '../../components/outcomes/sentence.tsx'
import { formatNumber } from '../../lib/format.ts'
import type { CsvTable } from '../../lib/table-csv.ts'
import { text } from '../../strings/text.ts'

type Cell = OutcomeAnswer['cells'][number]

export interface NeedRow extends ClassRow {
  /** Percent of the positions reported this year; null where none is. */
  filledShare: number | null
}

/** A field of work a row, most open positions first; a field in which nothing is open is left out. */
export function needRows(open: readonly Cell[], filled: readonly Cell[]): NeedRow[] {
  return open
    .flatMap((cell) => {
      const key = cell.occupationField ?? 'unknown'
      return cell.value === null || cell.value === 0
        ? []
        : [
            {
              key,
              name: text(classTextId('occupationField', key)),
              value: cell.value,
              label: formatNumber(cell.value),
              words: text('skills.positions', { count: cell.value }),
              filledShare: filled.find((one) => one.occupationField === key)?.value ?? null,
            },
          ]
    })
    .toSorted((a, b) => b.value - a.value)
}

/** Every field of work as a file, also those in which nothing is open. */
export function needCsv(open: readonly Cell[], filled: readonly Cell[]): CsvTable {
  return {
    header: [
      text('skills.field'),
      ...csvFigureHeaders([
        text('skills.openHeader'),
        text('csv.percentColumn', { header: text('skills.filledHeader') }),
      ]),
    ],
    rows: open.map((cell) => {
      const key = cell.occupationField ?? 'unknown'
      const share = filled.find(({ occupationField }) => occupationField === cell.occupationField)
      return [
        text(classTextId('occupationField', key)),
        ...csvFigure(cell),
        ...(share === undefined ? ['', '', ''] : csvFigure(share)),
      ]
    }),
  }
}

/** The field in which most is open, where one is ahead of the others. */
export function needFinding(rows: readonly NeedRow[], total: number | null): Sentence {
  const [first, second] = rows
  if (first === undefined || first.value === null || total === null)
    return { id: 'skills.openTable', values: {} }
  if (first.value === second?.value) return { id: 'skills.findingTotal', values: { count: total } }
  return { id: 'skills.finding', values: { name: first.name, count: first.value, total } }
}
