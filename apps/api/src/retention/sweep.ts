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
  /** To be awaited between what takes long: others are answered meanwhile. Throws where the run is to end. */
  breathe: Breather
  /** Says how many records there are to be gone through. */
  expect: (records: number) => void
  /** To be awaited with each page that was gone through. Throws where the run is to end. */
  pass: (records: number) => Promise<void>
  /** Counts what is taken in a dry run, or not at all: how many of what. */
  count: (changed: Counts) => void
  /** Counts what is left, by what stands in the way. */
  hold: (held: Counts) => void
  /**
   * Takes some records in a transaction of their own, and counts what `work` says that it took. Throws where the run is to
   * end; what was taken before stays taken.
   */
  take: (work: (unit: Unit) => Promise<Counts>) => Promise<void>
}

/** What a rule does. What it changed, or would change, and what it left is counted on the way. */
export type Sweeper = (sweeping: Sweeping) => Promise<void>

/** Takes what was found a few at a time, and counts those that still were to be taken; in a dry run all that were found. */
export async function takeEach<T>(
  { take, breathe, count, isDryRun }: Sweeping,
  what: string,
  found: readonly T[],
  work: (unit: Unit, one: T) => Promise<boolean>,
): Promise<void> {
  if (isDryRun) return count({ [what]: found.length })
  for (let first = 0; first < found.length; first += MOST_AT_ONCE) {
    const some = found.slice(first, first + MOST_AT_ONCE)
    await take(async (unit) => {
      let taken = 0
      for (const one of some) if (await work(unit, one)) taken += 1
      return { [what]: taken }
    })
    await breathe()
  }
}

/** The instant, RFC 3339 UTC, so many years before another. */
export function yearsBefore(at: string, years: number): string {
  const before = new Date(at)
  before.setUTCFullYear(before.getUTCFullYear() - years)
  return before.toISOString()
}
