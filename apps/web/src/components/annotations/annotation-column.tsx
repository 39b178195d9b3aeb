import { text } from '../../strings/text.ts'
import type { Column } from '../ui/table/data-table.tsx'
import { annotationsAt } from './figure-annotations.ts'
import type { FigureAnnotation } from './figure-annotations.ts'

interface Place {
  year: number
  code?: string
}

/** The column of a table with a row a year that tells what is noted of it; none where nothing is. */
export function annotationColumn<Row>(
  annotations: readonly FigureAnnotation[],
  placeOf: (row: Row) => Place | undefined,
): Column<Row>[] {
  if (annotations.length === 0) return []
  return [
    {
      key: 'annotation',
      header: text('annotation.column'),
      isNote: true,
      cell: (row) => {
        const place = placeOf(row)
        const noted = place === undefined ? [] : annotationsAt(annotations, place.year, place.code)
        return noted.map((annotation) => (
          <p key={annotation.number} className="annotation-cell">
            {annotation.when}: <span lang="sv">{annotation.text}</span>
          </p>
        ))
      },
    },
  ]
}
