import { csvOf } from '../../lib/text/table-csv.ts'
import { formatYears } from '../../lib/text/format.ts'
import type { FixedDimension } from '../../lib/queries/outcome-queries.ts'
import type { TextId } from '../../strings/text.ts'
import { yearsOf } from '../../lib/address/year-search.ts'
import { useText } from '../../strings/use-text.tsx'
import { AnnotationList } from '../annotations/annotation-list.tsx'
import { annotationLine, annotationsAt } from '../annotations/figure-annotations.ts'
import { useAnnotations } from '../annotations/use-annotations.ts'
import { ChartFrame } from '../charts/frame/chart-frame.tsx'
import { ClassBars } from '../charts/class-bars.tsx'
import { SIGN_ROOM } from '../charts/hidden-sign.ts'
import { useSource } from '../outcomes/use-source.ts'
import { signItems } from '../ui/figure/status-sign.tsx'
import { describeOf, unitOf } from './class-measure.ts'
import type { ClassMeasure } from './class-measure.ts'
import { classCsv, classRows, classYears } from './class-rows.ts'
import { classSigns } from './class-signs.ts'
import { ClassTable } from './class-table.tsx'
import { CLASS_COUNT } from './class-words.ts'
import { useFixedTable } from './fixed-table-query.ts'
import { likelyClassTitle, useClassTitle } from './use-class-title.ts'

export interface ClassFigureProps {
  /** Also the figure's address on the page. */
  id: string
  /** K1 if left out. */
  measure?: ClassMeasure
  dimension: FixedDimension
  definition: string
  /** The title where nothing is surely commonest; takes `year`. */
  plainId: TextId
  /** Said while no year is fixed. */
  later: string
}

const ROOM_PER_CLASS = 30

/** The county by one attribute: a bar a class of the last fixed year, and every fixed year as a table. */
export function ClassFigure(props: ClassFigureProps) {
  const { id, measure = 'households', dimension, definition, plainId, later } = props
  const text = useText()
  const source = useSource()
  const { isPending, error, outcome, span, retry } = useFixedTable(measure, dimension)
  // Known before the figure is, so that there is room for what is noted of them.
  const years = span === undefined ? [] : yearsOf(span).toReversed()
  const [last] = years
  const annotations = useAnnotations({ measures: [measure], years })
  const ofLast = {
    ...annotations,
    items: last === undefined ? [] : annotationsAt(annotations.items, last),
  }
  const header = text(`classes.class.${dimension}`)
  const unit = unitOf(measure)
  const cells = outcome?.cells ?? []
  const table = outcome === undefined ? [] : classYears(outcome, dimension)
  const rows = last === undefined ? [] : classRows(table, last, describeOf(measure))
  const finding = useClassTitle({ measure, dimension, plainId }, last, rows)
  const state =
    isPending || finding.isPending
      ? 'pending'
      : error
        ? 'error'
        : outcome === undefined
          ? 'empty'
          : 'ready'
  const height = CLASS_COUNT[dimension] * ROOM_PER_CLASS + SIGN_ROOM + 24
  const plainTitle = text(plainId, { year: last === undefined ? '' : String(last) })
  return (
    <ChartFrame
      id={id}
      title={finding.title}
      likelyTitle={likelyClassTitle(measure, dimension)}
      subtitle={text(`classes.subtitle.${measure}`)}
      state={state}
      error={error}
      onRetry={retry}
      empty={<p>{later}</p>}
      minHeight={state === 'empty' ? 48 : height}
      narrowMinHeight={state === 'empty' ? 72 : height + CLASS_COUNT[dimension] * 20}
      legend={signItems(classSigns(cells.filter(({ year }) => year === last)))}
      source={source}
      updatedAt={outcome?.updatedAt}
      definition={definition}
      outcome={outcome}
      question={
        last === undefined ? undefined : { measure, by: `${dimension},year`, from: last, to: last }
      }
      annotations={ofLast}
      fileName={`${id}-${last ?? ''}`}
      toCsv={
        outcome &&
        csvOf({
          ...classCsv(table, years, { header, unit: text('classes.unitColumn', { unit }) }),
          notes: annotations.items.map(annotationLine),
        })
      }
      table={
        <>
          <ClassTable
            caption={text('classes.table', {
              what: text(plainId, { year: formatYears(years.at(-1) ?? 0, last ?? 0) }),
              unit,
            })}
            header={header}
            measure={measure}
            years={years}
            rows={table}
            cells={cells}
          />
          <AnnotationList annotations={annotations} />
        </>
      }
    >
      <ClassBars rows={rows} label={plainTitle} />
    </ChartFrame>
  )
}
