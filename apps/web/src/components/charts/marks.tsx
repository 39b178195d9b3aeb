import { useId } from 'react'
import type { YearRow } from './years/year-row.ts'

/** The hatching of what is a known part of a total. Each SVG holds its own, so that it can be saved alone. */
export function HatchPattern({ id, size = 6 }: { id: string; size?: number }) {
  return (
    <pattern
      id={id}
      width={size}
      height={size}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect className="hatch-ground" width={size} height={size} />
      <rect className="hatch-line" width={size / 3} height={size} />
    </pattern>
  )
}

interface BarMarkProps {
  row: YearRow
  x: number
  width: number
  /** The y of zero, of the confirmed value, and of confirmed and preliminary together. */
  base: number
  top: number
  preliminaryTop: number
  hatchId: string
}

/** Solid: confirmed and exact. Hatched with an open, dashed top: minst. Dashed outline: preliminary. */
export function BarMark({ row, x, width, base, top, preliminaryTop, hatchId }: BarMarkProps) {
  return (
    <>
      {row.value !== null && row.value > 0 && row.bound === 'exact' && (
        <rect className="bar-exact" x={x} y={top} width={width} height={Math.max(0, base - top)} />
      )}
      {row.value !== null && row.value > 0 && row.bound === 'at_least' && (
        <g>
          <rect x={x} y={top} width={width} height={Math.max(0, base - top)} fill={`url(#${hatchId})`} />
          <path className="bar-side" d={`M${x} ${base}V${top}M${x + width} ${base}V${top}`} />
          <path className="bar-open-top" d={`M${x} ${top}H${x + width}`} />
        </g>
      )}
      {row.preliminary > 0 && (
        <path
          className="bar-preliminary"
          d={`M${x + 0.5} ${top}V${preliminaryTop}H${x + width - 0.5}V${top}`}
        />
      )}
    </>
  )
}

export type MarkKind = 'exact' | 'at_least' | 'preliminary'

/** The mark as it stands in a legend. */
export function MarkSwatch({ kind }: { kind: MarkKind }) {
  const hatchId = useId()
  return (
    <svg className="mark-swatch" width="14" height="12" viewBox="0 0 14 12" aria-hidden="true">
      <HatchPattern id={hatchId} size={5} />
      <BarMark
        row={{
          year: 0,
          value: kind === 'preliminary' ? 0 : 1,
          preliminary: kind === 'preliminary' ? 1 : 0,
          bound: kind === 'at_least' ? 'at_least' : 'exact',
          status: 'confirmed',
          label: '',
          shortLabel: '',
        }}
        x={0.5}
        width={13}
        base={12}
        top={kind === 'preliminary' ? 12 : 1}
        preliminaryTop={1}
        hatchId={hatchId}
      />
    </svg>
  )
}
