import type { Counts } from '@inflytt/db'
import type { Unit } from '../write.ts'

/** What a rule is given: when something is old, and whether it is only to be counted. */
export interface Sweeping {
  after: number
  isDryRun: boolean
  /** To be awaited with each record: others are answered meanwhile. Throws where the server stops. */
  goOn: () => Promise<void>
}

/** What a rule changed, or would change, and what it left because something stands in the way. */
export interface Swept {
  changed: Counts
  held: Counts
}

export type Sweeper = (unit: Unit, sweeping: Sweeping) => Promise<Swept>

/** The instant, RFC 3339 UTC, so many years before another. */
export function yearsBefore(at: string, years: number): string {
  const before = new Date(at)
  before.setUTCFullYear(before.getUTCFullYear() - years)
  return before.toISOString()
}
