import { FIRST_YEAR } from '@inflytt/domain/period'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { AnnotationList } from '../../components/annotations/annotation-list.tsx'
import { annotationLine } from '../../components/annotations/figure-annotations.ts'
import { useAnnotations } from '../../components/annotations/use-annotations.ts'
import { ChartFrame } from '../../components/charts/chart-frame.tsx'
import { ClassBars } from '../../components/charts/class-bars.tsx'
import { yearLegend } from '../../components/outcomes/year-legend.tsx'
import { statusText } from '../../components/outcomes/status-text.ts'
import { useSource } from '../../components/outcomes/use-source.ts'
import { useAskedYears } from '../../components/years/use-asked-years.ts'
import { YearFilter } from '../../components/years/year-filter.tsx'
import { DataTable } from '../../components/ui/table/data-table.tsx'
import { Legend } from '../../components/ui/figure/legend.tsx'
import { Notice } from '../../components/ui/states/notice.tsx'
import { formatMonthName, formatNumber, formatYears } from '../../lib/text/format.ts'
import { FigureChoice } from '../../lib/address/figure-address.ts'
import { outcomesQuery } from '../../lib/queries/outcome-queries.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { writeYears, yearsOf } from '../../lib/address/year-search.ts'
import { csvOf } from '../../lib/text/table-csv.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { togetherCsv } from './rate-csv.ts'
import { smallBaseLegend } from './rate-legend.ts'
import { ratedYears, withoutPopulation } from './rated-years.ts'
import { topOf } from './rate-rows.ts'
import { rangeOf, togetherRows } from './together-rows.ts'
import type { TogetherRow } from './together-rows.ts'
import './comparison.css'

const ROW = 30
const LABEL_ROOM = 120

interface TogetherFigureProps {
  municipalities: readonly Municipality[]
  /** '2025-T1': from when a year holds every household. */
  reportingFrom: string
  currentMonth: string
}

/** Several years as one figure for each municipality, as the API counts them: no rate is made of rates here. */
export function TogetherFigure({ municipalities, reportingFrom, currentMonth }: TogetherFigureProps) {
  const word = useText()
  const source = text('comparison.source', { source: useSource() })
  const currentYear = Number(currentMonth.slice(0, 4))
  const asked = useAskedYears(
    { from: FIRST_YEAR, to: currentYear },
    ratedYears(municipalities, currentYear, Number(reportingFrom.slice(0, 4))),
  )
  const question = { measure: 'perThousandInhabitants', by: 'municipality', ...asked.years } as const
  const { data, error, refetch } = useQuery({
    ...outcomesQuery(question),
    placeholderData: keepPreviousData,
  })
  const { from, to } = asked.years
  const years = formatYears(from, to)
  const rows = data === undefined ? [] : togetherRows(data, municipalities)
  const range = rangeOf(rows)
  const annotations = useAnnotations({
    measures: ['perThousandInhabitants'],
    years: yearsOf(asked.years),
    places: municipalities,
  })
  const legend = [...yearLegend(rows, currentMonth), ...smallBaseLegend(rows)]
  const plain = word('comparison.togetherTitle', { years })
  return (
    <div className="comparison-together">
      <p className="prose">{word('comparison.togetherLead')}</p>
      <YearFilter asked={asked} />
      {asked.refused && <Notice>{asked.refused}</Notice>}
      <FigureChoice value={{ ar: writeYears(asked.years) }}>
        <ChartFrame
          id="flera-ar"
          title={
            range
              ? word('comparison.togetherFinding', {
                  least: formatNumber(range.least, 1),
                  most: formatNumber(range.most, 1),
                  years,
                })
              : plain
          }
          subtitle={[
            word('comparison.togetherSubtitle', {
              years,
              isPartial: String(to === currentYear),
              last: String(to),
              month: formatMonthName(currentMonth),
            }),
            withoutPopulation(municipalities, to),
          ]
            .filter(Boolean)
            .join(' ')}
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
          fileName={`hushall-per-1000-invanare-${from}-${to}-tillsammans`}
          toCsv={csvOf({
            ...togetherCsv(rows, asked.years),
            notes: annotations.items.map(annotationLine),
          })}
          annotations={annotations}
          table={
            <>
              <DataTable
                caption={plain}
                isCaptionHidden
                columns={[
                  {
                    key: 'name',
                    header: text('outcome.municipalityColumn'),
                    cell: ({ name }: TogetherRow) => name,
                    isRowHeader: true,
                  },
                  {
                    key: 'rate',
                    header: text('comparison.rateColumn'),
                    cell: ({ label }: TogetherRow) => label,
                    sortValue: ({ value }: TogetherRow) => value,
                    isNumeric: true,
                  },
                  {
                    key: 'status',
                    header: text('outcome.statusColumn'),
                    cell: (row: TogetherRow) => statusText(row, true),
                  },
                ]}
                rows={rows}
                rowKey={({ key }) => key}
              />
              <Legend items={legend} label={word('sign.legendTitle')} />
              <AnnotationList annotations={annotations} />
            </>
          }
        >
          <ClassBars rows={rows} label={plain} maxValue={topOf(rows)} labelRoom={LABEL_ROOM} />
        </ChartFrame>
      </FigureChoice>
    </div>
  )
}
