import type { OutcomeAnswer } from '../../lib/server/api-answers.ts'
import type { ClassRow } from '../../components/charts/class-bars.tsx'
import { classTextId } from '../../components/fixed-years/class-words.ts'
import { csvFigure, csvFigureHeaders } from '../../components/outcomes/csv-cells.ts'
import type { Sentence } from '../../components/outcomes/sentence.tsx'
import { formatNumber } from '../../lib/text/format.ts'
import type { NeedDimension } from '../../lib/queries/outcome-queries.ts'
import type { CsvTable } from '../../lib/text/table-csv.ts'
import { text } from '../../strings/text.ts'

type Cell = OutcomeAnswer['cells'][number]

export interface NeedRow extends ClassRow {
  /** Percent of the positions reported this year; null where none is. */
  filledShare: number | null
}

/** A field of work or a sector a row, most open positions first; one in which nothing is open is left out. */
export function needRows(
  open: readonly Cell[],
  filled: readonly Cell[],
  dimension: NeedDimension,
): NeedRow[] {
  return open
    .flatMap((cell) => {
      const key = cell[dimension] ?? 'unknown'
      return cell.value === null || cell.value === 0
        ? []
        : [
            {
              key,
              name: text(classTextId(dimension, key)),
              value: cell.value,
              label: formatNumber(cell.value),
              words: text('skills.positions', { count: cell.value }),
              filledShare: filled.find((one) => one[dimension] === key)?.value ?? null,
            },
          ]
    })
    .toSorted((a, b) => b.value - a.value)
}

/** Every class as a file, also those in which nothing is open. */
export function needCsv(
  open: readonly Cell[],
  filled: readonly Cell[],
  dimension: NeedDimension,
): CsvTable {
  return {
    header: [
      text(`classes.class.${dimension}`),
      ...csvFigureHeaders([
        text('skills.openHeader'),
        text('csv.percentColumn', { header: text('skills.filledHeader') }),
      ]),
    ],
    rows: open.map((cell) => {
      const share = filled.find((one) => one[dimension] === cell[dimension])
      return [
        text(classTextId(dimension, cell[dimension] ?? 'unknown')),
        ...csvFigure(cell),
        ...(share === undefined ? ['', '', ''] : csvFigure(share)),
      ]
    }),
  }
}

/** The class in which most is open, where one is ahead of the others. */
export function needFinding(
  rows: readonly NeedRow[],
  total: number | null,
  dimension: NeedDimension,
): Sentence {
  const [first, second] = rows
  if (first === undefined || first.value === null || total === null)
    return { id: `skills.openTable.${dimension}`, values: {} }
  if (first.value === second?.value) return { id: 'skills.findingTotal', values: { count: total } }
  const { key, name, value } = first
  return {
    id: `skills.finding.${dimension}`,
    values: { key, name: withinSentence(name), count: value, total },
  }
}

/** How many of the open positions are hard to fill; undefined where nobody has said so of any. */
export function hardToFillWords(cells: readonly Cell[]): string | undefined {
  const of = (isHard: string) => cells.find(({ isHardToFill }) => isHardToFill === isHard)?.value ?? 0
  const hard = of('true')
  const known = hard + of('false')
  return known === 0 ? undefined : text('skills.hardToFill', { hard, known, unknown: of('unknown') })
}

/** The name of a class as it stands inside a sentence; a name in capitals, as IT, is left alone. */
function withinSentence(name: string): string {
  const [first = '', second = ''] = name
  return second === second.toUpperCase() ? name : first.toLowerCase() + name.slice(1)
}
