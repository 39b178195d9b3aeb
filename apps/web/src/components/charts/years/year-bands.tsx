import { BAND_LINE, BAND_PADDING, STRIP_HEIGHT, hasStrip } from './band-layout.ts'
import type { BandSpan, LaidOutBand } from './band-layout.ts'
import { pointProps } from '../use-roving-points.ts'
import type { YearBand } from './year-row.ts'

interface YearBandsProps {
  bands: readonly LaidOutBand[]
  /** The y of zero. */
  base: number
  hatchId: string
}

/** Drawn inside the chart, above the bars, and tied to the axis by a line at each end. */
export function YearBands({ bands, base, hatchId }: YearBandsProps) {
  return bands.map((laidOut, index) => {
    const { band, span, y, height, groundY } = laidOut
    return (
      <g
        key={band.label}
        className="year-band chart-point"
        role="img"
        aria-label={describeBand(band)}
        {...pointProps(index)}
      >
        <BandGuides span={span} top={y + height} bottom={base} />
        <rect
          className="band-ground"
          x={span.x}
          y={groundY}
          width={span.width}
          height={y + height - groundY}
        />
        <BandText laidOut={laidOut} />
        <BandStrip laidOut={laidOut} hatchId={hatchId} />
        <rect
          className="point-ring"
          x={span.x - 3}
          y={groundY - 3}
          width={span.width + 6}
          height={y + height - groundY + 6}
        />
      </g>
    )
  })
}

function BandText({ laidOut }: { laidOut: LaidOutBand }) {
  const { lines, textX, textAnchor, y } = laidOut
  return (
    <text aria-hidden="true" className="band-text" y={y + BAND_PADDING / 2} textAnchor={textAnchor}>
      {lines.map((line) => (
        <tspan
          key={line.text}
          className={line.isBold ? 'band-total' : undefined}
          x={textX}
          dy={BAND_LINE}
        >
          {line.text}
        </tspan>
      ))}
    </text>
  )
}

interface BandGuidesProps {
  span: BandSpan
  top: number
  bottom: number
}

function BandGuides({ span: { x, width }, top, bottom }: BandGuidesProps) {
  return <path className="band-guide" d={`M${x} ${top}V${bottom}M${x + width} ${top}V${bottom}`} />
}

interface BandStripProps {
  laidOut: LaidOutBand
  hatchId: string
}

// To scale: hatched is what has been carved out into the years below, open what has not.
function BandStrip({ laidOut, hatchId }: BandStripProps) {
  const { band, span, y, height } = laidOut
  if (!hasStrip(band)) return null
  const x = span.x + BAND_PADDING
  const width = span.width - 2 * BAND_PADDING
  const carved = width * Math.min(1, band.allocated / band.households)
  const stripY = y + height - STRIP_HEIGHT - 8
  return (
    <>
      {carved > 0 && (
        <rect x={x} y={stripY} width={carved} height={STRIP_HEIGHT} fill={`url(#${hatchId})`} />
      )}
      <rect className="band-strip" x={x} y={stripY} width={width} height={STRIP_HEIGHT} />
    </>
  )
}

export function describeBand(band: YearBand): string {
  return band.detail ? `${band.label}. ${band.detail}` : band.label
}
