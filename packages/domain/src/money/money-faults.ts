import type { Fault } from '../errors.ts'
import type { Month } from '../period/period.ts'

type Sent = Readonly<Record<string, unknown>>

const SHARE_TOLERANCE = 0.01
// Binary sums of decimals: 33.33 three times is not 99.99 to the last bit.
const BINARY_DUST = 1e-9

/** Faults within a carry-over; a wrong type is the schema's to tell. */
export function carryOverFaults({ fromYear, toYear, totalSek, lines }: Sent): Fault[] {
  const faults: Fault[] = []
  if (typeof fromYear === 'number' && typeof toYear === 'number' && toYear <= fromYear)
    faults.push({ pointer: '/toYear', detail: `Money of ${fromYear} is carried to a later year.` })
  if (!Array.isArray(lines)) return faults
  const amounts = lines.map((line: unknown) => (line as { amountSek?: unknown } | null)?.amountSek)
  const sum = amounts.reduce<number>((all, each) => all + (typeof each === 'number' ? each : 0), 0)
  if (typeof totalSek === 'number' && amounts.every(Number.isInteger) && sum !== totalSek)
    faults.push({
      pointer: '/totalSek',
      detail: `The lines sum to ${sum} kr and the total is ${totalSek} kr: they must agree.`,
    })
  const categories = lines.map((line: unknown) => (line as { category?: unknown } | null)?.category)
  if (new Set(categories).size < categories.length)
    faults.push({ pointer: '/lines', detail: 'A category is given twice.' })
  return faults
}

/** Faults within a contribution: an amount per inhabitant needs how many, and when. */
export function contributionFaults({ perCapitaSek, population, populationDate }: Sent): Fault[] {
  if (typeof perCapitaSek !== 'number') return []
  const missing = (name: string, value: unknown, detail: string): Fault[] =>
    value === null || value === undefined ? [{ pointer: `/${name}`, detail }] : []
  return [
    ...missing('population', population, 'An amount per inhabitant needs the number of inhabitants.'),
    ...missing('populationDate', populationDate, 'Say of which day the number of inhabitants is.'),
  ]
}

/** A cost is something that has been paid. */
export function costFaults({ month }: Sent, currentMonth: Month): Fault[] {
  return typeof month === 'string' && month > currentMonth
    ? [{ pointer: '/month', detail: `The month lies in the future (now ${currentMonth}).` }]
    : []
}

/** Shares must be the whole, within a hundredth of a percent. */
export function sharesFault(shares: readonly { sharePct: number }[]): string | undefined {
  const sum = shares.reduce((all, { sharePct }) => all + sharePct, 0)
  if (Math.abs(sum - 100) <= SHARE_TOLERANCE + BINARY_DUST) return undefined
  return `The shares sum to ${Number(sum.toFixed(4))} percent; they must sum to 100.`
}
