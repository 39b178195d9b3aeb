import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { AnnotationList } from '../../components/annotations/annotation-list.tsx'
import { annotationLine } from '../../components/annotations/figure-annotations.ts'
import { useAnnotations } from '../../components/annotations/use-annotations.ts'
import { ChartFrame } from '../../components/charts/frame/chart-frame.tsx'
import { ClassBars } from '../../components/charts/class-bars.tsx'
import { yearLegend } from '../../components/outcomes/year-legend.tsx'
import { useSource } from '../../components/outcomes/use-source.ts'
import { Legend } from '../../components/ui/figure/legend.tsx'
import { formatYears } from '../../lib/text/format.ts'
import { outcomesQuery } from '../../lib/queries/outcome-queries.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { yearsOf } from '../../lib/address/year-search.ts'
import type { YearRange } from '../../lib/address/year-search.ts'
import { csvOf } from '../../lib/text/table-csv.ts'
import { useText } from '../../strings/use-text.tsx'
import { togetherCsv } from './rate-csv.ts'
import { smallBaseLegend } from './rate-legend.ts'
import { topOf } from './rate-rows.ts'
import { togetherRows } from './together-rows.ts'
import { TogetherTable } from './together-table.tsx'
import { togetherSubtitle, togetherTitle } from './together-words.ts'

const ROW = 30
const LABEL_ROOM = 120

interface TogetherChartProps {
  years: YearRange
  municipalities: readonly Municipality[]
  currentMonth: string
}

/** One rate a municipality of all these years, as the API counts it: no rate is made of rates here. */
export function TogetherChart({ years, municipalities, currentMonth }: TogetherChartProps) {
  const text = useText()
  const source = text('comparison.source', { source: useSource() })
  const question = { measure: 'perThousandInhabitants', by: 'municipality', ...years } as const
  const { data, error, refetch } = useQuery({
    ...outcomesQuery(question),
    placeholderData: keepPreviousData,
  })
  const annotations = useAnnotations({
    measures: ['perThousandInhabitants'],
    years: yearsOf(years),
    places: municipalities,
  })
  const rows = data === undefined ? [] : togetherRows(data, municipalities)
  const legend = [...yearLegend(rows, currentMonth), ...smallBaseLegend(rows)]
  const span = formatYears(years.from, years.to)
  const plain = text('comparison.togetherTitle', { years: span })
  const notes = annotations.items.map(annotationLine)
  return (
    <ChartFrame
      id="flera-ar"
      title={togetherTitle(rows, span)}
      subtitle={togetherSubtitle(years, municipalities, currentMonth)}
      state={data ? 'ready' : error ? 'error' : 'pending'}
      error={error}
      onRetry={() => void refetch()}
      minHeight={(municipalities.length + 1) * ROW + 56}
      narrowMinHeight={(municipalities.length + 1) * (ROW + 20) + 130}
      legend={legend}
      source={source}
      updatedAt={data?.updatedAt}
      definition="K20"
      outcome={data}
      question={question}
      fileName={`hushall-per-1000-invanare-${years.from}-${years.to}-tillsammans`}
      toCsv={csvOf({ ...togetherCsv(rows, years), notes })}
      annotations={annotations}
      table={
        <>
          <TogetherTable caption={plain} rows={rows} />
          <Legend items={legend} label={text('sign.legendTitle')} />
          <AnnotationList annotations={annotations} />
        </>
      }
    >
      <ClassBars rows={rows} label={plain} maxValue={topOf(rows)} labelRoom={LABEL_ROOM} />
    </ChartFrame>
  )
}
