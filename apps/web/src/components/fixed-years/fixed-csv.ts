import type { Measure } from '@inflytt/domain'
import type { OutcomeAnswer } from '../../lib/server/api-answers.ts'
import type { CsvTable } from '../../lib/text/table-csv.ts'
import { text } from '../../strings/text.ts'
import { annotationLine, annotationsAt } from '../annotations/figure-annotations.ts'
import type { FigureAnnotation } from '../annotations/figure-annotations.ts'
import { csvFigure, csvFigureHeaders, csvNumber } from '../outcomes/csv-cells.ts'
import { decimalsOf } from './fixed-rows.ts'
import type { FixedCell, FixedRow } from './fixed-rows.ts'

interface CsvColumn {
  measure: Measure
  header: string
}

/**
 * Figures of fixed years as a file: a row a year, each number alone in its column, with what it lies between and rests on
 * where that is told of any year.
 */
export function fixedCsv(
  columns: readonly CsvColumn[],
  rows: readonly FixedRow[],
  annotations: readonly FigureAnnotation[],
): CsvTable {
  const parts = columns.map((column) => partsOf(column, rows))
  const isNoted = annotations.length > 0
  return {
    header: [
      text('fixed.year'),
      ...parts.flatMap(({ header }) => header),
      ...(isNoted ? [text('annotation.column')] : []),
    ],
    rows: rows.map((row) => [
      String(row.year),
      ...parts.flatMap(({ cells }) => cells(row)),
      ...(isNoted ? [annotationsAt(annotations, row.year).map(annotationLine).join(' ')] : []),
    ]),
  }
}

function partsOf({ measure, header }: CsvColumn, rows: readonly FixedRow[]) {
  const known = rows.flatMap(({ cells }) => cells[measure] ?? [])
  const name = inUnit(header, known[0]?.unit)
  const beside = (
    [
      ['lower', 'csv.lowerColumn', name],
      ['upper', 'csv.upperColumn', name],
      ['base', 'csv.baseColumn', header],
    ] as const
  ).filter(([key]) => known.some((cell) => typeof cell[key] === 'number'))
  return {
    header: [...csvFigureHeaders([name]), ...beside.map(([, id, of]) => text(id, { header: of }))],
    cells: ({ cells }: FixedRow): string[] => {
      const cell: FixedCell | undefined = cells[measure]
      if (cell === undefined) return ['', '', text('sign.unknownWords'), ...beside.map(() => '')]
      const decimals = decimalsOf(cell)
      return [
        ...csvFixedFigure(cell, decimals),
        ...beside.map(([key]) => csvNumber(cell[key] ?? null, key === 'base' ? 0 : decimals)),
      ]
    },
  }
}

/** A number of a fixed year, what bounds it and its status: nothing is missing while it is too early to ask. */
export function csvFixedFigure(cell: OutcomeAnswer['cells'][number], decimals = 0): string[] {
  const [value = '', bound = '', status = ''] = csvFigure(cell, decimals)
  return [value, bound, cell.note === 'not_mature' ? text('fixed.notMature') : status]
}

function inUnit(header: string, unit: string | undefined): string {
  if (unit === 'percent') return text('csv.percentColumn', { header })
  return unit === 'months' ? text('csv.monthsColumn', { header }) : header
}
