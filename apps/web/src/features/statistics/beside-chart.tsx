import type { FigureAnnotation } from '../../components/annotations/figure-annotations.ts'
import { annotationsAt, withLetters } from '../../components/annotations/figure-annotations.ts'
import { ChartReadout } from '../../components/charts/chart-readout.tsx'
import { smallLabelRoom } from '../../components/charts/chart-label.tsx'
import { useChartRoom } from '../../components/charts/chart-room.ts'
import { useRovingPoints } from '../../components/charts/use-roving-points.ts'
import { scaleTop } from '../../components/charts/year-row.ts'
import { MunicipalityLink } from '../../components/outcomes/municipality-link.tsx'
import { useText } from '../../strings/use-text.tsx'
import { BARS, BesidePanel } from './beside-panel.tsx'
import type { BesideItem, MovesMeasure } from './beside-rows.ts'
import { movesScale } from './moves-scale.ts'
import { describeBeside } from './moves-words.ts'
import '../../components/charts/charts.css'

const GAP = 24
const NARROWEST = 150
// An element without room yet has no width; a panel of less would be drawn inside out.
const NARROWEST_PANEL = 60

interface BesideChartProps {
  items: readonly BesideItem[]
  measure: MovesMeasure
  annotations: readonly FigureAnnotation[]
}

/** Households above, moves below, for the same years of every municipality; each on a scale that all share. */
export function BesideChart({ items, measure, annotations }: BesideChartProps) {
  const text = useText()
  const years = items[0]?.rows.length ?? 0
  const { chartProps, shown } = useRovingPoints(items.length * years, years)
  const { width, scale: textScale } = useChartRoom(chartProps.ref)
  const group = {
    className: 'chart',
    role: 'group',
    'aria-label': text('statistics.chart'),
    ...chartProps,
  }
  const columns = Math.max(1, Math.min(4, items.length, Math.floor((width + GAP) / (NARROWEST + GAP))))
  const panelWidth = Math.max(NARROWEST_PANEL, Math.floor((width - GAP * (columns - 1)) / columns))
  const households = items.flatMap(({ rows }) => rows.map((row) => row.households))
  const top = scaleTop(households)
  const labelRoom = smallLabelRoom(households, {
    width: panelWidth / Math.max(years, 1),
    plotHeight: BARS,
    scale: top,
  })
  const shownItem = shown === undefined ? undefined : items[Math.floor(shown / years)]
  const shownRow = shown === undefined ? undefined : shownItem?.rows[shown % years]
  return (
    <div {...group}>
      <div
        className="multiples-grid"
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
      >
        {items.map((item, index) => (
          <div key={item.code} className="multiple">
            <div className="multiple-name" data-export-text>
              <MunicipalityLink code={item.code} name={item.name} />
            </div>
            <BesidePanel
              item={item}
              measure={measure}
              annotations={annotations}
              width={panelWidth}
              textScale={textScale}
              labelRoom={labelRoom}
              top={top}
              scale={movesScale(items, measure)}
              firstPoint={index * years}
            />
          </div>
        ))}
      </div>
      <ChartReadout>
        {shownItem &&
          shownRow &&
          withLetters(
            describeBeside(shownItem, shownRow, measure),
            annotationsAt(annotations, shownRow.year, shownItem.code),
          )}
      </ChartReadout>
    </div>
  )
}
