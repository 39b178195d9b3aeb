import { countRevisionsOf, eraseRevisionsOf, sweepTraces, walkEventsBefore } from '@inflytt/db'
import { type Sweeper, yearsBefore } from './sweep.ts'

const DAY_MS = 86_400_000

/** What the history kept of values, older than so many years; the events and their chain stay. */
export const eraseRevisionValues: Sweeper = async ({ db, at, after, isDryRun, count, pass, take }) => {
  count({ revisions: 0 })
  for await (const ids of walkEventsBefore(db, yearsBefore(at, after))) {
    const kept = await countRevisionsOf(db, ids)
    if (isDryRun) count({ revisions: kept })
    else if (kept > 0) await take(async ({ trx }) => ({ revisions: await eraseRevisionsOf(trx, ids) }))
    await pass(ids.length)
  }
}

/** Ended sessions, kept answers to writes, counted attempts and codes that open nothing any longer. */
export const eraseTraces: Sweeper = async ({ db, at, after, isDryRun, count, take }) => {
  const before = new Date(Date.parse(at) - after * DAY_MS).toISOString()
  if (isDryRun) count(await sweepTraces(db, before, true))
  else await take(({ trx }) => sweepTraces(trx, before, false))
}
