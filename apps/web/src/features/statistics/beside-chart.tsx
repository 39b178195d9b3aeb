import type { FigureAnnotation } from '../../components/annotations/figure-annotations.ts'
import { annotationsAt, withLetters } from '../../components/annotations/figure-annotations.ts'
import { ChartReadout } from '../../components/charts/chart-readout.tsx'
import { smallLabelRoom } from '../../components/charts/chart-label.tsx'
import { useChartRoom } from '../../components/charts/frame/chart-room.ts'
import {
  MULTIPLES_GAP,
  multipleColumns,
  NUMBERED,
} from '../../components/charts/multiples/multiples-layout.ts'
import { useRovingPoints } from '../../components/charts/use-roving-points.ts'
import { axisRoom, valueScale } from '../../components/charts/value-axis.tsx'
import { scaleTop } from '../../components/charts/years/year-row.ts'
import { MunicipalityLink } from '../../components/outcomes/municipality-link.tsx'
import { useText } from '../../strings/use-text.tsx'
import { BesidePanel } from './beside-panel.tsx'
import type { BesideItem, MovesMeasure } from './beside-rows.ts'
import { movesScale } from './moves-scale.ts'
import { describeBeside } from './moves-words.ts'
import { BARS } from './panel-plot.ts'
import '../../components/charts/charts.css'

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
  const columns = multipleColumns(width, NUMBERED, years)
  const gaps = MULTIPLES_GAP * (columns - 1)
  const panelWidth = Math.max(NARROWEST_PANEL, Math.floor((width - gaps) / columns))
  const households = items.flatMap(({ rows }) => rows.map((row) => row.households))
  const householdScale = valueScale(0, scaleTop(households))
  const moves = movesScale(items, measure)
  const left = axisRoom(householdScale, moves)
  const column = (panelWidth - left) / Math.max(years, 1)
  const labelRoom = smallLabelRoom(households, {
    width: column,
    plotHeight: BARS,
    scale: householdScale.high,
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
              left={left}
              column={column}
              textScale={textScale}
              labelRoom={labelRoom}
              households={householdScale}
              moves={moves}
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
