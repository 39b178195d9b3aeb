import { countRevisionsOf, eraseRevisionsOf, sweepTraces, walkEventsBefore } from '@inflytt/db'
import { type Sweeper, yearsBefore } from './sweep.ts'

const DAY_MS = 86_400_000

/** What the history kept of values, older than so many years; the events and their chain stay. */
export const eraseRevisionValues: Sweeper = async ({ db, at, after, isDryRun, take, breathe }) => {
  let revisions = 0
  for await (const ids of walkEventsBefore(db, yearsBefore(at, after))) {
    const kept = await countRevisionsOf(db, ids)
    revisions += isDryRun || kept === 0 ? kept : await take(({ trx }) => eraseRevisionsOf(trx, ids))
    await breathe()
  }
  return { changed: { revisions }, held: {} }
}

/** Ended sessions, kept answers to writes, counted attempts and codes that open nothing any longer. */
export const eraseTraces: Sweeper = async ({ db, at, after, isDryRun, take }) => {
  const before = new Date(Date.parse(at) - after * DAY_MS).toISOString()
  const changed = isDryRun
    ? await sweepTraces(db, before, true)
    : await take(({ trx }) => sweepTraces(trx, before, false))
  return { changed, held: {} }
}
