/** How far a value may go: not above, or not below. */
export type Limit = { atMost: number } | { atLeast: number }

/** One line of the bench: a reading beside its limit. */
export interface Reading {
  /** The number in docs/performance.md, such as `S1`. */
  id: string
  what: string
  /** The middle of the runs. */
  value: number
  unit: 'x' | 'kB' | 'MB' | 's' | 'errors' | 'differences' | 'points'
  limit: Limit
  /** The least and the greatest of the runs; left out where one was taken. */
  spread?: readonly [number, number] | undefined
  /** What the value was taken from. */
  details: Record<string, number | string>
}

export interface Figure {
  id: string
  /** Undefined where there is none that would say anything. */
  short?: Taking | undefined
  take: Taking
}

export type Taking = () => Promise<Reading[]>

export function isWithin({ value, limit }: Reading): boolean {
  return 'atMost' in limit ? value <= limit.atMost : value >= limit.atLeast
}

export function toLine(reading: Reading): string {
  const { id, what, value, unit, limit, spread } = reading
  const isCeiling = 'atMost' in limit
  const bound = isCeiling ? limit.atMost : limit.atLeast
  const missed = isCeiling ? 'TOO MUCH' : 'TOO LITTLE'
  const details = Object.entries(reading.details).map(([name, detail]) => `${name} ${detail}`)
  const runs = spread === undefined ? '' : ` (${spread.map((one) => one.toFixed(2)).join('-')})`
  const share = bound === 0 ? '' : `, ${(value / bound).toFixed(2)} of it`
  const verdict = isWithin(reading) ? 'ok' : missed
  return `${id}  ${what}: ${value.toFixed(2)} ${unit}${runs}, at ${isCeiling ? 'most' : 'least'} ${bound} ${unit}${share}: ${verdict}  (${details.join(', ')})`
}
