import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { annotationsAt, withLetters } from '../../components/annotations/figure-annotations.ts'
import { useAnnotations } from '../../components/annotations/use-annotations.ts'
import { ChartFrame } from '../../components/charts/frame/chart-frame.tsx'
import { CountyMap } from '../../components/charts/charts-lazy.ts'
import { Notice } from '../../components/ui/states/notice.tsx'
import { Select } from '../../components/ui/fields/select.tsx'
import { sentenceText } from '../../components/outcomes/sentence.tsx'
import { useSource } from '../../components/outcomes/use-source.ts'
import { outcomesQuery } from '../../lib/queries/outcome-queries.ts'
import { FigureChoice } from '../../lib/address/figure-address.ts'
import { readYears, writeYears, yearsOf } from '../../lib/address/year-search.ts'
import { useText } from '../../strings/use-text.tsx'
import { mapFinding } from './map-finding.ts'
import { MapList } from './map-list.tsx'
import { mapSigns, shadeOf, toMapRows } from './map-values.ts'
import { useByMunicipalityAndYear } from './queries.ts'
import type { Overview } from './queries.ts'

const RATES = outcomesQuery({ measure: 'perThousandInhabitants', by: 'municipality,year' })

/** The municipalities of one year, which the address names: on the map and in the same list beside it. */
export function MapFigure({ overview }: { overview: Overview }) {
  const { municipalities, currentYear } = overview
  const text = useText()
  const households = useByMunicipalityAndYear()
  const rates = useQuery(RATES)
  const both = [households, rates]
  const error = both.find((query) => query.error !== null && query.data === undefined)?.error
  const data = rates.data && households.data
  const { year, refused } = useMapYear(overview)
  const annotations = useAnnotations({
    measures: ['households'],
    years: [year],
    places: municipalities,
  })
  const rows = toMapRows(data?.cells ?? [], rates.data?.cells ?? [], municipalities, year).map(
    (row) => ({
      ...row,
      description: withLetters(row.description, annotationsAt(annotations.items, year, row.code)),
    }),
  )
  const smallCount = rows.filter(({ isSmall, shade }) => isSmall && shade !== null).length
  // What K20 of a municipality holds, and no cell of K1 does.
  const isOfTotals = data?.unallocated.some(
    ({ municipalities: codes, periodFrom, periodToLatest }) =>
      codes.length === 1 && [periodFrom, periodToLatest].every((month) => month.startsWith(`${year}`)),
  )
  const ofYear = rates.data?.cells.filter((cell) => cell.year === year) ?? []
  const isUnrated =
    ofYear.some(({ note }) => note === 'population_missing') &&
    ofYear.every(({ value }) => value === null)
  const finding = mapFinding(
    rows.map((row) => row.cell),
    municipalities,
    { year, currentYear },
  )
  return (
    <div className="map-and-list">
      <div className="map-choice">
        <MapYear overview={overview} year={year} />
        {refused && <Notice>{refused}</Notice>}
      </div>
      <div className="map-figure">
        <FigureChoice value={{ ar: String(year) }}>
          <ChartFrame
            id="karta"
            title={data ? sentenceText(finding) : text('overview.mapChart', { year })}
            subtitle={text('overview.mapSubtitle', { year, isCurrent: String(year === currentYear) })}
            state={data ? 'ready' : error ? 'error' : 'pending'}
            error={error}
            onRetry={() => both.forEach((query) => query.error && void query.refetch())}
            minHeight={780}
            narrowMinHeight={670}
            source={useSource()}
            updatedAt={data?.updatedAt}
            definition="K1"
            outcome={data}
            question={{ by: 'municipality', from: year, to: year }}
            annotations={annotations}
            fileName={`inflyttade-hushall-karta-${year}`}
            csvHref={`/api/v1/reports/${currentYear}?format=csv&table=T2`}
          >
            <CountyMap
              values={rows}
              signs={mapSigns(rows)}
              // A colour means the same whichever year is shown; where nobody moved there is none.
              allShades={rates.data?.cells.map(({ value }) => shadeOf(value, value)) ?? []}
              unit={[
                text('overview.mapUnit'),
                ...(isUnrated ? [text('overview.mapNoPopulation', { before: String(year - 1) })] : []),
                ...(isOfTotals ? [text('overview.mapTotals')] : []),
                ...(smallCount > 0 ? [text('overview.mapSmall', { count: smallCount })] : []),
              ].join(' ')}
              label={text('overview.mapChart', { year })}
              renderLink={({ code, anchor }) => (
                <Link to="/kommuner/$kod" params={{ kod: code }} {...anchor} />
              )}
            />
          </ChartFrame>
        </FigureChoice>
      </div>
      <div className="map-list">
        {data && <MapList rows={rows} year={year} annotations={annotations.items} />}
      </div>
    </div>
  )
}

function useMapYear({ county, currentYear }: Overview) {
  const text = useText()
  const { ar } = useSearch({ strict: false })
  const first = Number(county.period.from.slice(0, 4))
  const byDefault = { from: currentYear, to: currentYear }
  const { years, isRefused } = readYears(ar, { from: first, to: currentYear }, byDefault)
  const isOneYear = years.from === years.to
  const year = isOneYear ? years.from : currentYear
  return {
    year,
    refused:
      isRefused || !isOneYear
        ? text('overview.mapYearRefused', { asked: ar ?? '', first, last: currentYear, year })
        : undefined,
  }
}

function MapYear({ overview, year }: { overview: Overview; year: number }) {
  const { county, currentYear } = overview
  const text = useText()
  const navigate = useNavigate()
  const byDefault = { from: currentYear, to: currentYear }
  const years = yearsOf({ from: Number(county.period.from.slice(0, 4)), to: currentYear })
  return (
    <div className="map-year no-print">
      <Select
        label={text('overview.mapYear')}
        options={years.toReversed().map((option) => ({ value: String(option), label: String(option) }))}
        value={String(year)}
        onChange={(chosen) => {
          const ar = writeYears({ from: Number(chosen), to: Number(chosen) }, byDefault)
          void navigate({ to: '.', search: (search) => ({ ...search, ar }), resetScroll: false })
        }}
      />
    </div>
  )
}
