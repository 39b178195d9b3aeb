import { useMemo } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useAnnotations } from '../../components/annotations/use-annotations.ts'
import { ChartFrame } from '../../components/charts/frame/chart-frame.tsx'
import { YearBarChart } from '../../components/charts/charts-lazy.ts'
import type { YearRow } from '../../components/charts/years/year-row.ts'
import { FigureNotes } from '../../components/outcomes/figure-notes.tsx'
import { knownTogether } from '../../components/outcomes/known-together.ts'
import { sentenceText } from '../../components/outcomes/sentence.tsx'
import { toYearBands } from '../../components/outcomes/to-year-bands.ts'
import { toYearRows } from '../../components/outcomes/to-year-rows.ts'
import { useSource } from '../../components/outcomes/use-source.ts'
import { yearLegend } from '../../components/outcomes/year-legend.tsx'
import { YearTable } from '../../components/outcomes/year-table.tsx'
import { useAskedYears } from '../../components/years/use-asked-years.ts'
import { YearFilter } from '../../components/years/year-filter.tsx'
import { Legend } from '../../components/ui/figure/legend.tsx'
import { Notice } from '../../components/ui/states/notice.tsx'
import { describeHouseholds, formatYears } from '../../lib/text/format.ts'
import { FigureChoice } from '../../lib/address/figure-address.ts'
import type { OutcomeAnswer } from '../../lib/queries/outcome-queries.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { writeYears } from '../../lib/address/year-search.ts'
import type { YearRange } from '../../lib/address/year-search.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { yearsQuery } from './queries.ts'
import type { Places } from './queries.ts'
import { outsideNote, yearsFinding } from './years-finding.ts'

interface MunicipalityYearsProps {
  municipality: Municipality
  places: Places
}

/** One municipality's years, those that the address names, with what may hide more of them. */
export function MunicipalityYears({ municipality, places }: MunicipalityYearsProps) {
  const { code, name } = municipality
  const { currentYear, settings, county } = places
  const word = useText()
  const asked = useAskedYears(
    { from: Number(settings.earliestMonth.slice(0, 4)), to: currentYear },
    { from: Number(county.period.from.slice(0, 4)), to: currentYear },
  )
  const { data, error, refetch } = useQuery({
    ...yearsQuery(code, asked.isDefault ? undefined : asked.years),
    placeholderData: keepPreviousData,
  })
  const { rows, bands, totals } = useDrawing(data, places, name)
  const annotations = useAnnotations({
    measures: ['households'],
    years: rows.map(({ year }) => year),
    places: [municipality],
  })
  const facts = data && { name, outcome: data, currentYear }
  const isBare = rows.every((row) => row.value === null && row.preliminary === 0)
  const label = word('municipality.yearsChart', { name })
  return (
    <>
      <YearFilter asked={asked} />
      {asked.refused && <Notice>{asked.refused}</Notice>}
      <FigureChoice value={{ ar: writeYears(asked.years) }}>
        <ChartFrame
          id="per-ar"
          title={facts ? sentenceText(yearsFinding(facts)) : label}
          subtitle={word('municipality.yearsSubtitle', { name })}
          state={data ? 'ready' : error ? 'error' : 'pending'}
          error={error}
          onRetry={() => void refetch()}
          minHeight={isBare ? 336 : 420}
          narrowMinHeight={isBare ? 436 : 566}
          source={useSource()}
          updatedAt={data?.updatedAt}
          definition="K1"
          outcome={data}
          fileName={fileNameOf(code, asked.years)}
          csvHref={`/api/v1/reports/${currentYear}?format=csv&table=T2&municipality=${code}`}
          annotations={annotations}
          table={
            data && (
              <YearTable caption={label} outcome={data} isOneArea annotations={annotations.items} />
            )
          }
        >
          <YearBarChart
            rows={rows}
            bands={bands}
            annotations={annotations.items}
            label={label}
            describe={describeYear}
            plotHeight={isBare ? 96 : 180}
          />
          <Legend items={yearLegend(rows, settings.currentMonth)} label={word('sign.legendTitle')} />
          <FigureNotes notes={facts ? outsideNote(facts, totals) : []} totals={totals} />
        </ChartFrame>
      </FigureChoice>
    </>
  )
}

function describeYear(row: YearRow): string {
  return text(row.isPartial ? 'outcome.yearPointPartial' : 'outcome.yearPoint', {
    year: row.year,
    households: describeHouseholds(row),
  })
}

// Kept from one render to the next, since the chart is drawn anew when they change.
function useDrawing(outcome: OutcomeAnswer | undefined, places: Places, name: string) {
  const { municipalities, county, currentYear } = places
  return useMemo(() => {
    const rows = toYearRows(outcome?.cells ?? [], currentYear)
    const totals = outcome ? knownTogether(outcome, municipalities, county) : []
    const years = rows.map((row) => row.year)
    return { rows, totals, bands: toYearBands(totals, years, name) }
  }, [outcome, municipalities, county, currentYear, name])
}

function fileNameOf(code: string, { from, to }: YearRange): string {
  return `inflyttade-hushall-${code}-${formatYears(from, to).replace('\u2013', '-')}`
}
