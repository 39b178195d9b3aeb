import { FIRST_YEAR } from '@inflytt/domain/period'
import { useQuery } from '@tanstack/react-query'
import { AnnotationList } from '../../components/annotations/annotation-list.tsx'
import { useAnnotations } from '../../components/annotations/use-annotations.ts'
import { ChartFrame } from '../../components/charts/chart-frame.tsx'
import { SmallMultiples } from '../../components/charts/charts-lazy.ts'
import { useMultiplesRoom, NUMBERED } from '../../components/charts/multiples-layout.ts'
import type { Multiple } from '../../components/charts/small-multiples.tsx'
import { MunicipalityLink } from '../../components/outcomes/municipality-link.tsx'
import { yearLegend } from '../../components/outcomes/year-legend.tsx'
import { useSource } from '../../components/outcomes/use-source.ts'
import { DataTable } from '../../components/ui/table/data-table.tsx'
import type { Column } from '../../components/ui/table/data-table.tsx'
import { Legend } from '../../components/ui/figure/legend.tsx'
import type { LegendItem } from '../../components/ui/figure/legend.tsx'
import { PageHeader, PageSection } from '../../components/ui/page/page-header.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { formatNumber, formatYears } from '../../lib/text/format.ts'
import { outcomesQuery } from '../../lib/queries/outcome-queries.ts'
import { municipalitiesQuery, settingsQuery } from '../../lib/queries/reference-queries.ts'
import { csvOf } from '../../lib/text/table-csv.ts'
import { yearsOf } from '../../lib/address/year-search.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { rateCsv } from './rate-csv.ts'
import { smallBaseLegend } from './rate-legend.ts'
import { describeRate, rateFinding, rateRows, topOf } from './rate-rows.ts'
import type { RateFinding, RateRow } from './rate-rows.ts'
import { withoutPopulation } from './rated-years.ts'
import { TogetherFigure } from './together-figure.tsx'

// Until it is known how many there are.
const COUNTY_SIZE = 8

// As many signs as the rates of most years have.
const LIKELY: RateFinding = { year: 2025, least: 0.5, most: 1.5 }

const RATES = outcomesQuery({ measure: 'perThousandInhabitants', by: 'municipality,year' })

/** The municipalities side by side per 1 000 inhabitants: no order but the alphabet's, one scale for all. */
export function ComparisonPage() {
  useText()
  const source = text('comparison.source', { source: useSource() })
  const rates = useQuery(RATES)
  const municipalities = useQuery(municipalitiesQuery)
  const settings = useQuery(settingsQuery)
  const currentMonth = settings.data?.currentMonth ?? ''
  const cells = rates.data?.cells ?? []
  const items = (municipalities.data ?? []).map(({ code, name }) => ({
    key: code,
    name,
    rows: rateRows(
      cells.filter(({ municipality }) => municipality === code),
      Number(currentMonth.slice(0, 4)),
    ),
  }))
  // Known before the figure is, so that there is room for what is noted of them.
  const years = rates.data
    ? [...new Set(cells.flatMap(({ year }) => year ?? []))]
    : yearsUntil(currentMonth)
  const annotations = useAnnotations({
    measures: ['perThousandInhabitants'],
    years,
    places: municipalities.data ?? [],
  })
  const queries = [rates, municipalities, settings]
  const error = queries.find((query) => query.isError && query.data === undefined)?.error
  const isReady = queries.every(({ data }) => data !== undefined)
  const rows = items.flatMap((item) => item.rows)
  const count = items.length || COUNTY_SIZE
  const room = useMultiplesRoom({ count, years: years.length, height: 206, explained: 64 })
  const isBare = isReady && rows.every(({ value }) => value === null)
  const span = formatYears(years[0] ?? 0, years.at(-1) ?? 0)
  const legend = isReady ? legendOf(rows, currentMonth) : []
  return (
    <>
      <PageHeader title={text('page.comparison')} lead={text('comparison.lead')} />
      {annotations.state === 'pending' ? (
        <Pending minHeight="100vh" />
      ) : (
        <>
          <ChartFrame
            id="per-tusen"
            title={titleOf(items, { isBare, years: span })}
            likelyTitle={findingText(LIKELY)}
            subtitle={
              isBare
                ? undefined
                : [
                    text('comparison.subtitle', {
                      years: span,
                      isPartial: String(
                        !isReady ||
                          rows.some(({ isPartial, value }) => isPartial === true && value !== null),
                      ),
                      last: String(years.at(-1) ?? ''),
                    }),
                    withoutPopulation(municipalities.data ?? [], years.at(-1) ?? 0),
                  ]
                    .filter(Boolean)
                    .join(' ')
            }
            state={error ? 'error' : !isReady ? 'pending' : isBare ? 'empty' : 'ready'}
            empty={<p>{text('comparison.none')}</p>}
            error={error}
            onRetry={() => {
              for (const query of queries) if (query.isError) void query.refetch()
            }}
            minHeight={isBare ? 48 : room}
            source={source}
            updatedAt={rates.data?.updatedAt}
            definition="K20"
            outcome={rates.data}
            legend={legend}
            fileName="hushall-per-1000-invanare"
            toCsv={isReady ? csvOf(rateCsv(items, annotations.items)) : undefined}
            annotations={annotations}
            table={
              <>
                <DataTable
                  caption={text('comparison.table', { years: span })}
                  isCaptionHidden
                  columns={columnsOf(rows, years)}
                  rows={items}
                  rowKey={({ key }) => key}
                />
                <Legend items={legend} label={text('sign.legendTitle')} />
                <AnnotationList annotations={annotations} />
              </>
            }
          >
            <SmallMultiples
              items={items}
              annotations={annotations.items}
              plotHeight={96}
              narrowest={NUMBERED}
              maxValue={topOf(rows)}
              label={text('comparison.table', { years: span })}
              describe={(item, row) => describePoint(items, item.key, row.year)}
              renderName={(item) => <MunicipalityLink code={item.key} name={item.name} />}
            />
          </ChartFrame>
          {settings.data && municipalities.data && !isBare && (
            <PageSection title={text('comparison.together')}>
              <TogetherFigure
                municipalities={municipalities.data}
                reportingFrom={settings.data.reportingFrom}
                currentMonth={currentMonth}
              />
            </PageSection>
          )}
          <PageSection title={text('comparison.how')}>
            <div className="prose">
              {rows.some(({ isSmall }) => isSmall) && <p>{text('comparison.smallBase')}</p>}
              <p>
                {text('comparison.howText', {
                  isSome: String(
                    rows.some(({ bound, value }) => bound === 'at_least' && value !== null),
                  ),
                })}
              </p>
              <p>
                {text('comparison.noLeague', {
                  isSome: String(rows.some(({ value }) => value !== null)),
                })}
              </p>
            </div>
          </PageSection>
        </>
      )}
    </>
  )
}

/** What the last whole year says, or what the figure is of where it says nothing of all. */
function titleOf(
  items: readonly { rows: readonly RateRow[] }[],
  { isBare, years }: { isBare: boolean; years: string },
): string {
  if (isBare) return text('comparison.titleNone', { years })
  const finding = rateFinding(items.map(({ rows }) => rows))
  if (finding === undefined) return text('comparison.title', { years })
  return findingText(finding)
}

function findingText({ year, least, most }: RateFinding): string {
  return text('comparison.finding', {
    year: String(year),
    least: formatNumber(least, 1),
    most: formatNumber(most, 1),
  })
}

interface RateItem {
  key: string
  name: string
  rows: readonly RateRow[]
}

function yearsUntil(month: string): number[] {
  return month === '' ? [] : yearsOf({ from: FIRST_YEAR, to: Number(month.slice(0, 4)) })
}

function describePoint(items: readonly RateItem[], key: string, year: number): string {
  const item = items.find((one) => one.key === key)
  const row = item?.rows.find((one) => one.year === year)
  if (!item || !row) return ''
  return text(row.isPartial ? 'comparison.pointPartial' : 'comparison.point', {
    name: item.name,
    year,
    rate: describeRate(row),
  })
}

// Only what the figure holds is explained.
function legendOf(rows: readonly RateRow[], currentMonth: string): LegendItem[] {
  return [...yearLegend(rows, currentMonth), ...smallBaseLegend(rows)]
}

function columnsOf(rows: readonly RateRow[], years: readonly number[]): Column<Multiple>[] {
  const isPartial = (year: number) => rows.some((row) => row.year === year && row.isPartial === true)
  return [
    {
      key: 'name',
      header: text('outcome.municipalityColumn'),
      isRowHeader: true,
      cell: ({ key, name }) => <MunicipalityLink code={key} name={name} />,
      sortValue: ({ name }) => name,
    },
    ...years.map((year, index) => ({
      key: String(year),
      header: isPartial(year) ? `${year}*` : String(year),
      isNumeric: true,
      cell: ({ rows: ofItem }: Multiple) => ofItem[index]?.label,
      sortValue: ({ rows: ofItem }: Multiple) => ofItem[index]?.value ?? null,
    })),
  ]
}
