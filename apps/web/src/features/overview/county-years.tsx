import { useMemo } from 'react'
import { useAnnotations } from '../../components/annotations/use-annotations.ts'
import { YearBarChart } from '../../components/charts/charts-lazy.ts'
import { ChartFrame } from '../../components/charts/frame/chart-frame.tsx'
import { EmptyState } from '../../components/ui/states/empty-state.tsx'
import { Legend } from '../../components/ui/figure/legend.tsx'
import { ButtonLink } from '../../components/ui/link.tsx'
import { FigureNotes, notesOf } from '../../components/outcomes/figure-notes.tsx'
import { envelopeOf, knownTogether } from '../../components/outcomes/known-together.ts'
import { sentenceText } from '../../components/outcomes/sentence.tsx'
import { toYearBands } from '../../components/outcomes/to-year-bands.ts'
import { toYearRows } from '../../components/outcomes/to-year-rows.ts'
import { useSource } from '../../components/outcomes/use-source.ts'
import { yearLegend } from '../../components/outcomes/year-legend.tsx'
import { YearTable } from '../../components/outcomes/year-table.tsx'
import { useText } from '../../strings/use-text.tsx'
import { describeYear, yearsSubtitle } from './county-year-text.ts'
import { yearsFinding } from './findings.ts'
import type { Overview } from './queries.ts'

/** The county's years, with what is known only together as bands over them. */
export function CountyYears({ overview }: { overview: Overview }) {
  const { county, settings, currentYear } = overview
  const { rows, bands, totals } = useCountyDrawing(overview)
  const annotations = useAnnotations({
    measures: ['households'],
    years: rows.map(({ year }) => year),
  })
  const isBare = rows.every((row) => row.value === null && row.preliminary === 0)
  const isEmpty = totals.length === 0 && isBare
  const text = useText()
  return (
    <ChartFrame
      id="lanet-per-ar"
      title={sentenceText(yearsFinding(county.cells, currentYear, envelopeOf(county)))}
      subtitle={yearsSubtitle(overview)}
      state={isEmpty ? 'empty' : 'ready'}
      empty={
        <EmptyState action={<ButtonLink to="/metod">{text('overview.yearsEmptyNext')}</ButtonLink>}>
          {text('overview.yearsEmpty')}
        </EmptyState>
      }
      minHeight={isBare ? 316 : 510}
      narrowMinHeight={isBare ? 420 : 712}
      source={useSource()}
      updatedAt={county.updatedAt}
      definition="K1"
      outcome={county}
      fileName={`inflyttade-hushall-lanet-${rows.at(0)?.year}-${currentYear}`}
      csvHref={`/api/v1/reports/${currentYear}?format=csv&table=T2`}
      annotations={annotations}
      table={
        <YearTable
          caption={text('overview.yearsChart')}
          outcome={county}
          annotations={annotations.items}
        />
      }
    >
      <YearBarChart
        rows={rows}
        bands={bands}
        annotations={annotations.items}
        label={text('overview.yearsChart')}
        describe={describeYear}
        plotHeight={isBare ? 96 : 240}
      />
      <Legend items={yearLegend(rows, settings.currentMonth)} label={text('sign.legendTitle')} />
      <FigureNotes notes={notesOf(county, totals)} totals={totals} />
    </ChartFrame>
  )
}

// Kept from one render to the next, since the chart is drawn anew when they change.
function useCountyDrawing({ county, municipalities, currentYear }: Overview) {
  const text = useText()
  return useMemo(() => {
    const rows = toYearRows(county.cells, currentYear)
    const totals = knownTogether(county, municipalities)
    const years = rows.map((row) => row.year)
    return { rows, totals, bands: toYearBands(totals, years, text('outcome.county')) }
  }, [county, municipalities, currentYear, text])
}
