import { useQuery } from '@tanstack/react-query'
import { AnnotationList } from '../../components/annotations/annotation-list.tsx'
import { annotationLine } from '../../components/annotations/figure-annotations.ts'
import { useAnnotations } from '../../components/annotations/use-annotations.ts'
import { ChartFrame } from '../../components/charts/chart-frame.tsx'
import { SmallMultiples } from '../../components/charts/charts-lazy.ts'
import type { Multiple } from '../../components/charts/small-multiples.tsx'
import { MunicipalityLink } from '../../components/outcomes/municipality-link.tsx'
import { useSource } from '../../components/outcomes/use-source.ts'
import { DataTable } from '../../components/ui/data-table.tsx'
import type { Column } from '../../components/ui/data-table.tsx'
import { SignLegend } from '../../components/ui/status-sign.tsx'
import { PageHeader, PageSection } from '../../components/ui/page-header.tsx'
import { compareText, formatYears } from '../../lib/format.ts'
import { outcomesQuery } from '../../lib/outcome-queries.ts'
import { municipalitiesQuery } from '../../lib/reference-queries.ts'
import { tableCsvHref } from '../../lib/table-csv.ts'
import { useText } from '../../strings/use-text.tsx'
import { describeRate, rateRows, topOf } from './rate-rows.ts'

const RATES = outcomesQuery({ measure: 'perThousandInhabitants', by: 'municipality,year' })

/** The municipalities side by side per 1 000 inhabitants: no order but the alphabet's, one scale for all. */
export function ComparisonPage() {
  const text = useText()
  const source = useSource()
  const rates = useQuery(RATES)
  const municipalities = useQuery(municipalitiesQuery)
  const cells = rates.data?.cells ?? []
  const items = (municipalities.data ?? [])
    .toSorted((a, b) => compareText(a.name, b.name))
    .map(({ code, name }) => ({
      key: code,
      name,
      rows: rateRows(cells.filter(({ municipality }) => municipality === code)),
    }))
  const years = [...new Set(cells.flatMap(({ year }) => year ?? []))]
  const annotations = useAnnotations({
    measures: ['perThousandInhabitants'],
    years,
    places: municipalities.data ?? [],
  })
  const error = rates.error ?? municipalities.error
  const isReady = rates.data !== undefined && municipalities.data !== undefined
  const span = formatYears(years[0] ?? 0, years.at(-1) ?? 0)
  const isSmall = cells.some(({ note }) => note === 'small_base')
  const headers = [text('outcome.municipalityColumn'), ...years.map(String)]
  return (
    <>
      <PageHeader title={text('page.comparison')} lead={text('comparison.lead')} />
      <div>
        <ChartFrame
          id="per-tusen"
          title={text('comparison.title', { years: span })}
          subtitle={text('comparison.subtitle')}
          state={error ? 'error' : isReady ? 'ready' : 'pending'}
          error={error}
          onRetry={() => {
            for (const query of [rates, municipalities]) if (query.isError) void query.refetch()
          }}
          minHeight={420}
          narrowMinHeight={800}
          source={source}
          updatedAt={rates.data?.updatedAt}
          definition="K20"
          outcome={rates.data}
          fileName="hushall-per-1000-invanare"
          csvHref={
            isReady
              ? tableCsvHref(
                  headers,
                  items.map((item) => [
                    item.name,
                    ...item.rows.map(({ label }) => label.replace('\u00a0', ' ')),
                  ]),
                  annotations.items.map(annotationLine),
                )
              : undefined
          }
          annotations={annotations}
          table={
            <>
              <DataTable
                caption={text('comparison.table', { years: span })}
                isCaptionHidden
                columns={columnsOf(headers)}
                rows={items}
                rowKey={({ key }) => key}
              />
              <SignLegend signs={['missing', 'hidden']} />
              <AnnotationList annotations={annotations} />
            </>
          }
        >
          <SmallMultiples
            items={items}
            annotations={annotations.items}
            plotHeight={96}
            maxValue={topOf(items.flatMap((item) => item.rows))}
            label={text('comparison.table', { years: span })}
            describe={(item, row) =>
              text('comparison.point', { name: item.name, year: row.year, rate: describeRate(row) })
            }
            renderName={(item) => <MunicipalityLink code={item.key} name={item.name} />}
          />
        </ChartFrame>
        {isSmall && <p className="notice">{text('comparison.smallBase')}</p>}
      </div>
      <PageSection title={text('comparison.how')}>
        <div className="prose">
          <p>{text('comparison.howText')}</p>
          <p>{text('comparison.noLeague')}</p>
        </div>
      </PageSection>
    </>
  )
}

function columnsOf([municipality = '', ...years]: readonly string[]): Column<Multiple>[] {
  return [
    {
      key: 'name',
      header: municipality,
      isRowHeader: true,
      cell: ({ key, name }) => <MunicipalityLink code={key} name={name} />,
    },
    ...years.map((year, index) => ({
      key: year,
      header: year,
      isNumeric: true,
      cell: ({ rows }: Multiple) => rows[index]?.label,
    })),
  ]
}
