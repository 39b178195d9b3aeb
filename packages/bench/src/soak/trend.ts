/** One reading a minute, in order; NaN where nothing was read. */
export type Series = readonly number[]

export interface TrendLimit {
  /** How much of its middle a series may have grown from the first minute judged to the last. */
  share: number
  /** Growth up to this is flat whatever its share, in the unit of the series. */
  atLeast: number
}

export interface Trend {
  middle: number
  /** By the slope, from the first minute judged to the last; negative where it fell. */
  growth: number
  isFlat: boolean
}

const LEAST = 4

const middleOf = (values: readonly number[]) => {
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

/**
 * Whether a series is flat, by the slope of Theil and Sen: the middle of the slopes between every two minutes, which a bad
 * minute does not turn. Undefined for fewer than four minutes: nothing can be said of them.
 */
export function trendOf(series: Series, { share, atLeast }: TrendLimit): Trend | undefined {
  const points = [...series.entries()].filter(([, value]) => Number.isFinite(value))
  if (points.length < LEAST) return undefined
  const slopes = points.flatMap(([minute, value], place) =>
    points.slice(place + 1).map(([later, then]) => (then - value) / (later - minute)),
  )
  const middle = middleOf(points.map(([, value]) => value))
  const growth = middleOf(slopes) * (points.at(-1)![0] - points[0]![0])
  return { middle, growth, isFlat: growth <= Math.max(atLeast, middle * share) }
}
