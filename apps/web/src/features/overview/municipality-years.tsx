import { AnnotationList } from '../../components/annotations/annotation-list.tsx'
import { useAnnotations } from '../../components/annotations/use-annotations.ts'
import { ChartFrame } from '../../components/charts/frame/chart-frame.tsx'
import { SmallMultiples } from '../../components/charts/charts-lazy.ts'
import { Legend } from '../../components/ui/figure/legend.tsx'
import { knownTogether, nameTotals } from '../../components/outcomes/known-together.ts'
import { MunicipalityLink } from '../../components/outcomes/municipality-link.tsx'
import { sentenceText } from '../../components/outcomes/sentence.tsx'
import { toYearRows } from '../../components/outcomes/to-year-rows.ts'
import { useSource } from '../../components/outcomes/use-source.ts'
import { yearLegend } from '../../components/outcomes/year-legend.tsx'
import { describeHouseholds, formatYears } from '../../lib/text/format.ts'
import { useText } from '../../strings/use-text.tsx'
import { multiplesFinding } from './findings.ts'
import { MunicipalityYearsTable } from './municipality-years-table.tsx'
import { useByMunicipalityAndYear } from './queries.ts'
import type { Overview } from './queries.ts'

// Of more years than this the small charts of a phone stand one in a row.
const SIDE_BY_SIDE = 8

/** The same years of every municipality on one scale. */
export function MunicipalityYears({ overview }: { overview: Overview }) {
  const { county, municipalities, settings, currentYear } = overview
  const text = useText()
  const { data, error, refetch } = useByMunicipalityAndYear()
  const items = municipalities.map(({ code, name }) => ({
    key: code,
    name,
    rows: toYearRows(data?.cells.filter((cell) => cell.municipality === code) ?? [], currentYear),
  }))
  const rows = items.flatMap((item) => item.rows)
  const annotations = useAnnotations({
    measures: ['households'],
    years: county.cells.flatMap(({ year }) => year ?? []),
    places: municipalities,
  })
  const years = formatYears(Number(county.period.from.slice(0, 4)), Number(county.period.to.slice(0, 4)))
  const atLeastYear = rows.find((row) => row.bound === 'at_least' && row.value !== null)?.year
  const totals = knownTogether(county, municipalities)
  const total = atLeastYear && nameTotals(totals, atLeastYear)
  // Told by the county's cells, which are here first, so that the room kept is right from the start.
  const isEmpty = county.cells.every((cell) => cell.value === null && cell.preliminary === 0)
  const lastTotal = nameTotals(totals, totals.at(-1)?.toYear ?? 0)
  return (
    <ChartFrame
      id="kommunerna-per-ar"
      title={
        data ? sentenceText(multiplesFinding(data.cells, currentYear)) : text('overview.multiplesChart')
      }
      subtitle={[
        text('overview.multiplesSubtitle', { years }),
        ...(total ? [text('overview.multiplesAtLeast', { total })] : []),
      ].join(' ')}
      state={isEmpty ? 'empty' : data ? 'ready' : error ? 'error' : 'pending'}
      empty={
        <p className="multiples-empty">
          {lastTotal
            ? text('overview.multiplesEmptyTogether', { total: lastTotal })
            : text('overview.multiplesEmpty')}
        </p>
      }
      error={error}
      onRetry={() => void refetch()}
      minHeight={isEmpty ? 48 : 424}
      narrowMinHeight={isEmpty ? 96 : county.cells.length > SIDE_BY_SIDE ? 1600 : 940}
      source={useSource()}
      updatedAt={data?.updatedAt}
      definition="K1"
      outcome={data}
      fileName={`inflyttade-hushall-kommunerna-${years.replace('\u2013', '-')}`}
      csvHref={`/api/v1/reports/${currentYear}?format=csv&table=T2`}
      annotations={annotations}
      table={
        data && (
          <>
            <MunicipalityYearsTable outcome={data} county={county} municipalities={municipalities} />
            <AnnotationList annotations={annotations} />
          </>
        )
      }
    >
      <SmallMultiples
        items={items}
        annotations={annotations.items}
        plotHeight={88}
        label={text('overview.multiplesChart')}
        describe={(item, row) =>
          text('overview.multiplePoint', {
            name: item.name,
            year: row.year,
            households: describeHouseholds(row),
          })
        }
        renderName={(item) => <MunicipalityLink code={item.key} name={item.name} />}
      />
      <Legend items={yearLegend(rows, settings.currentMonth)} label={text('sign.legendTitle')} />
    </ChartFrame>
  )
}
