/** Half away from zero, of a value that is already computed; 2.345 and 2 decimals give 2.35 whatever binary says. */
export function roundHalfAway(value: number, decimals = 0): number {
  const scale = 10 ** decimals
  const scaled = Math.abs(value) * scale
  // Fifteen digits are what a number carries for certain: 1.005 times 100 is then a half, as written.
  const rounded = Math.round(Number(scaled.toPrecision(15)))
  return rounded === 0 ? 0 : (Math.sign(value) * rounded) / scale
}

/**
 * `factor * numerator / denominator` of whole numbers, rounded once, half away from zero (docs/calculations.md).
 * Null where nothing is divided by.
 */
export function ratio(
  numerator: number,
  denominator: number,
  { factor = 1, decimals = 0 }: { factor?: number; decimals?: number } = {},
): number | null {
  if (denominator === 0) return null
  const scale = 10 ** decimals
  // Whole numbers alone: the half is found exactly.
  const top = BigInt(numerator) * BigInt(factor) * BigInt(scale)
  const bottom = BigInt(denominator)
  const isNegative = top < 0n !== bottom < 0n
  const [size, whole] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom]
  const rounded = Number((2n * size + whole) / (2n * whole))
  return rounded === 0 ? 0 : ((isNegative ? -1 : 1) * rounded) / scale
}

/** Percent 0-100, with one decimal unless told otherwise; null of nothing. */
export function percentOf(part: number, whole: number, decimals = 1): number | null {
  return ratio(part, whole, { factor: 100, decimals })
}

/** Unrounded; the mean of the middle two where the count is even, null of nothing. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/**
 * A whole total split by whole weights so that the parts sum to it: each gets its whole part, the rest goes to the
 * largest remainders, the earlier of equals first. Empty where the weights sum to nothing.
 */
export function largestRemainder(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n)
  if (sum === 0n) return []
  const parts = weights.map((weight, index) => {
    const product = BigInt(total) * BigInt(weight)
    return { index, whole: Number(product / sum), rest: product % sum }
  })
  const left = total - parts.reduce((all, { whole }) => all + whole, 0)
  const raised = new Set(
    parts
      .toSorted((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest < b.rest ? 1 : -1))
      .slice(0, left)
      .map(({ index }) => index),
  )
  return parts.map(({ index, whole }) => whole + (raised.has(index) ? 1 : 0))
}
