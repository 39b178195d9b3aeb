import { AnnotationList } from '../../components/annotations/annotation-list.tsx'
import type { FigureAnnotations } from '../../components/annotations/use-annotations.ts'
import { ChartFrame } from '../../components/charts/frame/chart-frame.tsx'
import { SmallMultiples } from '../../components/charts/charts-lazy.ts'
import { useMultiplesRoom, NUMBERED } from '../../components/charts/multiples/multiples-layout.ts'
import { MunicipalityLink } from '../../components/outcomes/municipality-link.tsx'
import { useSource } from '../../components/outcomes/use-source.ts'
import { yearLegend } from '../../components/outcomes/year-legend.tsx'
import { Legend } from '../../components/ui/figure/legend.tsx'
import { formatYears } from '../../lib/text/format.ts'
import { csvOf } from '../../lib/text/table-csv.ts'
import { useText } from '../../strings/use-text.tsx'
import { rateCsv } from './rate-csv.ts'
import { smallBaseLegend } from './rate-legend.ts'
import { topOf } from './rate-rows.ts'
import { RateTable } from './rate-table.tsx'
import { describePoint, likelyTitle, subtitleOf, titleOf } from './rate-words.ts'
import type { Rates } from './use-rates.ts'

// Until it is known how many there are.
const COUNTY_SIZE = 8

interface RateFigureProps {
  rates: Rates
  annotations: FigureAnnotations
}

/** The municipalities side by side: no order but the alphabet's, one scale for all. */
export function RateFigure({ rates, annotations }: RateFigureProps) {
  const text = useText()
  const source = text('comparison.source', { source: useSource() })
  const { items, rows, years, error, isReady, isBare } = rates
  const count = items.length || COUNTY_SIZE
  const room = useMultiplesRoom({ count, years: years.length, height: 206, explained: 64 })
  const span = formatYears(years[0] ?? 0, years.at(-1) ?? 0)
  const isPartial = !isReady || rows.some((row) => row.isPartial === true && row.value !== null)
  // Only what the figure holds is explained.
  const legend = isReady ? [...yearLegend(rows, rates.currentMonth), ...smallBaseLegend(rows)] : []
  const caption = text('comparison.table', { years: span })
  return (
    <ChartFrame
      id="per-tusen"
      title={titleOf(items, { isBare, years: span })}
      likelyTitle={likelyTitle()}
      subtitle={
        isBare
          ? undefined
          : subtitleOf(rates.municipalities ?? [], { years: span, last: years.at(-1), isPartial })
      }
      state={error ? 'error' : !isReady ? 'pending' : isBare ? 'empty' : 'ready'}
      empty={<p>{text('comparison.none')}</p>}
      error={error}
      onRetry={rates.retry}
      minHeight={isBare ? 48 : room}
      source={source}
      updatedAt={rates.outcome?.updatedAt}
      definition="K20"
      outcome={rates.outcome}
      legend={legend}
      fileName="hushall-per-1000-invanare"
      toCsv={isReady ? csvOf(rateCsv(items, annotations.items)) : undefined}
      annotations={annotations}
      table={
        <>
          <RateTable caption={caption} items={items} years={years} />
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
        label={caption}
        describe={(item, row) => describePoint(items, item.key, row.year)}
        renderName={(item) => <MunicipalityLink code={item.key} name={item.name} />}
      />
    </ChartFrame>
  )
}
