import { countRevisionsBefore, eraseRevisionsBefore, sweepTraces } from '@inflytt/db'
import { type Sweeper, yearsBefore } from './sweep.ts'

const DAY_MS = 86_400_000

/** What the history kept of values, older than so many years; the events and their chain stay. */
export const eraseRevisionValues: Sweeper = async ({ trx, at }, { after, isDryRun }) => {
  const before = yearsBefore(at, after)
  const revisions = await countRevisionsBefore(trx, before)
  if (!isDryRun) await eraseRevisionsBefore(trx, before)
  return { changed: { revisions }, held: {} }
}

/** Ended sessions, kept answers to writes, counted attempts and codes that open nothing any longer. */
export const eraseTraces: Sweeper = async ({ trx, at }, { after, isDryRun }) => {
  const before = new Date(Date.parse(at) - after * DAY_MS).toISOString()
  return { changed: await sweepTraces(trx, before, isDryRun), held: {} }
}
