import { lettersOf } from './figure-annotations.ts'
import type { FigureAnnotation } from './figure-annotations.ts'
import './annotations.css'

export const MARK_HEIGHT = 18
const CHARACTER = 7
const PADDING = 11
// Round enough to be no bar, and no rounder, so that three characters have room where years stand close.
const CORNER = 6

interface AnnotationMarkProps {
  annotations: readonly FigureAnnotation[]
  /** Its middle and its top, in the chart's coordinates. */
  x: number
  y: number
  /** No wider than this, where years stand close. */
  room?: number
}

// Letters that touch their ring are harder to read than letters alone.
const NARROWEST_RING = 3 * CHARACTER + 3

/** The letters of what is noted of a year, in a ring at the axis where years do not stand too close for one; their words are in the point's name and the list. */
export function AnnotationMark({ annotations, x, y, room = Infinity }: AnnotationMarkProps) {
  if (annotations.length === 0) return null
  const letters = lettersOf(annotations)
  const width = Math.min(room, Math.max(MARK_HEIGHT, letters.length * CHARACTER + PADDING))
  return (
    <g aria-hidden="true">
      {room >= NARROWEST_RING && (
        <rect
          className="annotation-ring"
          x={x - width / 2}
          y={y + 0.75}
          width={width}
          height={MARK_HEIGHT - 1.5}
          rx={CORNER}
        />
      )}
      <text className="annotation-letter" x={x} y={y + 13.5}>
        {letters}
      </text>
    </g>
  )
}
