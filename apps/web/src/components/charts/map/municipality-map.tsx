import { useId } from 'react'
import type { ReactNode } from 'react'
import { formatNumber } from '../../../lib/text/format.ts'
import { Legend } from '../../ui/figure/legend.tsx'
import { signItems } from '../../ui/figure/status-sign.tsx'
import type { Sign } from '../../ui/figure/status-sign.tsx'
import { useText } from '../../../strings/use-text.tsx'
import { ChartReadout } from '../chart-readout.tsx'
import { useChartRoom } from '../frame/chart-room.ts'
import { createMapSteps, stepOf } from './map-steps.ts'
import type { MapStep } from './map-steps.ts'
import { pointProps, useRovingPoints } from '../use-roving-points.ts'
import type { PointProps } from '../use-roving-points.ts'
import '../charts.css'
import './municipality-map.css'

/** One area of the drawn map, as `@inflytt/reference/map` gives it. */
export interface MapArea {
  code: string
  path: string
  labelX: number
  labelY: number
  textAnchor: 'start' | 'middle' | 'end'
  leader?: { x1: number; y1: number; x2: number; y2: number }
}

export interface MapValue {
  code: string
  name: string
  value: number | null
  /** What gives the area its colour, in whole tenths; null where it has none. */
  shade: number | null
  /** What stands on the map: '38', 'minst 4', '7 p (+1)', '..'. */
  label: string
  /** The same in words: 'Ostersund: 38 hushall 2025'. */
  description: string
}

/** What the page spreads on its link: `({ code, anchor }) => <Link to="/kommuner/$kod" params={{ kod: code }} {...anchor} />`. */
export interface AreaLink {
  code: string
  anchor: PointProps & { className: string; 'aria-label': string; children: ReactNode }
}

interface MunicipalityMapProps {
  viewBox: string
  areas: readonly MapArea[]
  values: readonly MapValue[]
  /** Every shade that the map may come to show, so that a colour means the same whichever are shown. */
  allShades: readonly (number | null)[]
  /** What the colours and the numbers of the map are. */
  unit: string
  /** Those that the labels hold, explained with the colours. */
  signs: readonly Sign[]
  label: string
  renderLink: (link: AreaLink) => ReactNode
}

// Of the units of a chart's room: narrower, and names and values would be smaller than the text around them can be read.
const ROOM_FOR_NAMES = 270
const KEY_SIZE = 15

/** A choropleth in at most five steps. What belongs to no area, such as the lake, stays paper. Where text is too
 * large for names and values, the areas have numbers and a list under them tells the rest. */
export function MunicipalityMap(props: MunicipalityMapProps) {
  const { viewBox, areas, values, allShades, unit, signs, label, renderLink } = props
  const gapId = useId()
  const { chartProps, shown } = useRovingPoints(areas.length)
  const { width } = useChartRoom(chartProps.ref)
  const isKeyed = width < ROOM_FOR_NAMES
  const keySize = (KEY_SIZE * Number(viewBox.split(' ')[2])) / width
  const keyOf = (code: string) => values.findIndex((value) => value.code === code) + 1
  const steps = createMapSteps(allShades)
  const parts = areas.map((area) => {
    const value = values.find(({ code }) => code === area.code)
    return { area, value, step: stepOf(value?.shade ?? null, steps) ?? ('none' as const) }
  })
  const shownPart = shown === undefined ? undefined : parts[shown]
  return (
    <div className="chart municipality-map" role="group" aria-label={label} {...chartProps}>
      <svg viewBox={viewBox} className="map" role="presentation">
        <GapPattern id={gapId} />
        {parts.map(({ area, value, step }, index) => (
          <g key={area.code} className={`map-step-${step}`}>
            {renderLink({
              code: area.code,
              anchor: {
                ...pointProps(index),
                className: 'map-area',
                'aria-label': value?.description ?? area.code,
                children: (
                  <path
                    className="map-shape"
                    d={area.path}
                    style={
                      value?.value === 0 || step !== 'none' ? undefined : { fill: `url(#${gapId})` }
                    }
                  />
                ),
              },
            })}
          </g>
        ))}
        {shownPart &&
          ['map-outline-ground', 'map-outline'].map((className) => (
            <path key={className} className={className} d={shownPart.area.path} />
          ))}
        <g className="map-labels" aria-hidden="true">
          {parts.map(({ area, value, step }) => (
            <AreaLabel
              key={area.code}
              area={area}
              value={value}
              step={step}
              keyNumber={isKeyed ? { number: keyOf(area.code), size: keySize } : undefined}
            />
          ))}
        </g>
      </svg>
      {isKeyed && <KeyList values={values} />}
      <p className="map-unit" data-export-note={unit}>
        {unit}
      </p>
      <StepLegend steps={steps} signs={signs} />
      <ChartReadout>{shownPart?.value?.description}</ChartReadout>
    </div>
  )
}

interface AreaLabelProps {
  area: MapArea
  value: MapValue | undefined
  step: number | 'none'
  /** Instead of name and value. */
  keyNumber: { number: number; size: number } | undefined
}

// Drawn over all areas, so that no neighbour covers a label, and outside the links, whose names say more.
function AreaLabel({ area, value, step, keyNumber }: AreaLabelProps) {
  const { labelX, labelY, leader, textAnchor } = area
  return (
    <g className={`map-label map-label-${leader ? 'outside' : step}`}>
      {leader && <line className="map-leader" {...leader} />}
      {keyNumber === undefined ? (
        <text x={labelX} y={labelY} textAnchor={textAnchor}>
          <tspan x={labelX} dy="-0.2em">
            {value?.name}
          </tspan>
          <tspan className="map-value" x={labelX} dy="1.15em">
            {value?.label}
          </tspan>
        </text>
      ) : (
        <text
          className="map-key"
          x={labelX}
          y={labelY}
          dy="0.35em"
          textAnchor={textAnchor}
          style={{ fontSize: keyNumber.size }}
        >
          {keyNumber.number}
        </text>
      )}
    </g>
  )
}

// Every area says the same to those who hear it.
function KeyList({ values }: { values: readonly MapValue[] }) {
  return (
    <ol className="map-keys" aria-hidden="true">
      {values.map(({ code, name, label }, index) => (
        <li key={code} data-export-note={`${index + 1}. ${name}: ${label}`}>
          {name}: <strong>{label}</strong>
        </li>
      ))}
    </ol>
  )
}

// An area without a value is told from the lake, which is paper, by thin lines.
function GapPattern({ id }: { id: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className="map-gap-ground" width="6" height="6" />
      <rect className="map-gap-line" width="1" height="6" />
    </pattern>
  )
}

interface StepLegendProps {
  steps: readonly MapStep[]
  signs: readonly Sign[]
}

function StepLegend({ steps, signs }: StepLegendProps) {
  const text = useText()
  const items = steps.map((step, index) => ({
    mark: <MapSwatch step={step.step} />,
    label:
      index === 0
        ? text('chart.mapLowest', { below: inTenths(step.to + 1) })
        : text('chart.mapStep', { from: inTenths(step.from), to: inTenths(step.to) }),
  }))
  return <Legend label={text('sign.legendTitle')} items={[...items, ...signItems(signs)]} />
}

function inTenths(shade: number): string {
  return formatNumber(shade / 10, 1)
}

function MapSwatch({ step }: { step: number }) {
  return (
    <svg
      className={`mark-swatch map-step-${step}`}
      width="14"
      height="12"
      viewBox="0 0 14 12"
      aria-hidden="true"
    >
      <rect className="map-shape" x="0.5" y="0.5" width="13" height="11" />
    </svg>
  )
}
