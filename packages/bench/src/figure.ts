/** One line of the bench: a reading beside its limit. */
export interface Reading {
  /** The number in docs/performance.md, such as `S1`. */
  id: string
  what: string
  value: number
  unit: 'x' | 'kB' | 's'
  /** The value must not exceed it. */
  limit: number
  /** What the value was taken from. */
  details: Record<string, number | string>
}

export interface Figure {
  id: string
  take(): Promise<Reading[]>
}

export function isWithin({ value, limit }: Reading): boolean {
  return value <= limit
}

export function toLine(reading: Reading): string {
  const { id, what, value, unit, limit } = reading
  const verdict = isWithin(reading) ? 'ok' : 'TOO MUCH'
  const details = Object.entries(reading.details).map(([name, detail]) => `${name} ${detail}`)
  const figures = `${value.toFixed(2)} ${unit}, limit ${limit} ${unit}`
  return `${id}  ${what}: ${figures}, ${(value / limit).toFixed(2)} of it: ${verdict}  (${details.join(', ')})`
}
