import type { Counts, Db } from '@inflytt/db'
import type { Caller } from '../access/caller.ts'
import type { Breather } from '../breather.ts'
import type { Unit } from '../write.ts'

/** So many records are taken in one transaction: whoever writes waits for no more of them. */
const MOST_AT_ONCE = 25

/** What a rule is given: when something is old, and whether it is only to be counted. */
export interface Sweeping {
  /** To be read from; nothing that was read is sure any more when it is taken. */
  db: Db
  /** When the run began, RFC 3339 UTC. */
  at: string
  caller: Caller
  after: number
  isDryRun: boolean
  /** To be awaited with each page that is read: others are answered meanwhile. Throws where the server stops. */
  breathe: Breather
  /** Takes some records in a transaction of their own. Throws where the server stops; what was taken before stays taken. */
  take: <T>(work: (unit: Unit) => Promise<T>) => Promise<T>
}

/** What a rule changed, or would change, and what it left because something stands in the way. */
export interface Swept {
  changed: Counts
  held: Counts
}

export type Sweeper = (sweeping: Sweeping) => Promise<Swept>

/**
 * Takes what was found a few at a time; gives how many of them still were to be taken.
 */
export async function takeEach<T>(
  { take, breathe }: Sweeping,
  found: readonly T[],
  work: (unit: Unit, one: T) => Promise<boolean>,
): Promise<number> {
  let taken = 0
  for (let first = 0; first < found.length; first += MOST_AT_ONCE) {
    const some = found.slice(first, first + MOST_AT_ONCE)
    taken += await take(async (unit) => {
      let count = 0
      for (const one of some) if (await work(unit, one)) count += 1
      return count
    })
    await breathe()
  }
  return taken
}

/** The instant, RFC 3339 UTC, so many years before another. */
export function yearsBefore(at: string, years: number): string {
  const before = new Date(at)
  before.setUTCFullYear(before.getUTCFullYear() - years)
  return before.toISOString()
}
