import { annotationLine, annotationsAt } from '../../components/annotations/figure-annotations.ts'
import type { FigureAnnotation } from '../../components/annotations/figure-annotations.ts'
import { csvFixedFigure } from '../../components/fixed-years/fixed-csv.ts'
import { csvFigureHeader, csvNumber } from '../../components/outcomes/csv-cells.ts'
import type { OutcomeAnswer } from '../../lib/server/api-answers.ts'
import type { CsvTable } from '../../lib/text/table-csv.ts'
import { text } from '../../strings/text.ts'

/** Who stayed as a file: a row a cohort, shares in percent, each number alone in its column. */
export function retentionCsv(
  cells: OutcomeAnswer['cells'],
  annotations: readonly FigureAnnotation[],
): CsvTable {
  const percent = (header: string) => text('csv.percentColumn', { header })
  return {
    header: [
      text('staying.cohortHeader'),
      ...csvFigureHeader(percent(text('staying.shareHeader'))),
      percent(text('staying.lowerHeader')),
      percent(text('staying.upperHeader')),
      percent(text('staying.answeredHeader')),
      text('staying.baseHeader'),
      ...(annotations.length > 0 ? [text('annotation.column')] : []),
    ],
    rows: cells.map((cell) => [
      String(cell.year),
      ...csvFixedFigure(cell),
      csvNumber(cell.lower ?? null),
      csvNumber(cell.upper ?? null),
      csvNumber(cell.responseRate ?? null),
      csvNumber(cell.base ?? null),
      ...(annotations.length > 0
        ? [
            annotationsAt(annotations, cell.year ?? 0)
              .map(annotationLine)
              .join(' '),
          ]
        : []),
    ]),
  }
}
