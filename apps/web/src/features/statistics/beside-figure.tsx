import { useAnnotations } from '../../components/annotations/use-annotations.ts'
import { ChartFrame } from '../../components/charts/frame/chart-frame.tsx'
import { useMultiplesRoom } from '../../components/charts/multiples/multiples-layout.ts'
import { sentenceText } from '../../components/outcomes/sentence.tsx'
import { useSource } from '../../components/outcomes/use-source.ts'
import type { OutcomeAnswer } from '../../lib/server/api-answers.ts'
import { csvOf } from '../../lib/text/table-csv.ts'
import { useText } from '../../strings/use-text.tsx'
import { BesideChart } from './beside-chart.tsx'
import { besideCsv } from './beside-csv.ts'
import type { BesideItem, MovesMeasure } from './beside-rows.ts'
import { BesideTable } from './beside-table.tsx'
import { besideLegend } from './beside-legend.tsx'
import { besideFinding } from './finding.ts'
import type { Statistic } from './queries.ts'
import { sourceWords } from './source-words.ts'

interface BesideFigureProps {
  items: readonly BesideItem[]
  measure: MovesMeasure
  statistics: readonly Statistic[]
  currentMonth: string
  outcome: OutcomeAnswer
}

export function BesideFigure(props: BesideFigureProps) {
  const { items, measure, statistics, currentMonth, outcome } = props
  const text = useText()
  const shown = statistics.filter((figure) => figure.measure === measure)
  const source = useSource()
  const years = items[0]?.rows.map(({ year }) => year) ?? []
  const room = { count: items.length, years: years.length, height: 296, explained: 70 }
  const minHeight = useMultiplesRoom(room)
  const annotations = useAnnotations({
    measures: ['households'],
    years,
    places: items.map(({ code, name }) => ({ code, name })),
  })
  return (
    <ChartFrame
      id="bredvid-scb"
      title={sentenceText(besideFinding(items, measure))}
      subtitle={text('statistics.subtitle', { measure })}
      state="ready"
      minHeight={minHeight}
      source={[source, sourceWords(shown)].filter((words) => words !== '').join('; ')}
      updatedAt={outcome.updatedAt}
      definition="K12"
      outcome={outcome}
      fileName="hushall-bredvid-scb"
      toCsv={csvOf(besideCsv(items, annotations.items))}
      legend={besideLegend(items, measure, currentMonth)}
      annotations={annotations}
      table={<BesideTable items={items} annotations={annotations.items} />}
    >
      <BesideChart items={items} measure={measure} annotations={annotations.items} />
    </ChartFrame>
  )
}
