import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { engineOf } from './engine.ts'
import { readDataVersions } from '../running/data-versions.queries.ts'
import { longestPause } from './postgres/postgres-dialect.ts'
import { takeTurn } from './take-turn.ts'
import type { Db } from '../schema.ts'

/** Reads the store as it is at one moment, without holding up those who write meanwhile. */
export async function readSnapshot<T>(db: Db, work: (snapshot: Db) => Promise<T>): Promise<T> {
  if (engineOf(db) === 'postgres')
    return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work)
  return db.connection().execute(async (snapshot) => {
    await sql`begin deferred`.execute(snapshot)
    try {
      return await work(snapshot)
    } finally {
      await sql`commit`.execute(snapshot)
    }
  })
}

const A_MILLISECOND_SURELY_MS = 2

/** What is worked out of a snapshot takes minutes at most, in which nothing may be asked; the database may allow less. */
const LONGEST_WORK = '30min'

/**
 * Reads the store as it is between two writes: all that was recorded before `at`, and nothing that is recorded after it.
 * Those who write wait for the beginning alone.
 * @param reader another connection to the store of `writer`, which keeps others from writing until the first is read
 */
export function readBetweenWrites<T>(
  { writer, reader, clock }: { writer: Db; reader: Db; clock: () => Date },
  work: (snapshot: Db, at: Date) => Promise<T>,
): Promise<T> {
  return readSnapshot(reader, async (snapshot) => {
    if (engineOf(snapshot) === 'postgres') await sql.raw(longestPause(LONGEST_WORK)).execute(snapshot)
    const at = await writer.transaction().execute(async (turn) => {
      await takeTurn(turn)
      // On either engine a snapshot is of the moment at which the first is read.
      await readDataVersions(snapshot)
      const now = clock()
      // Instants are told in milliseconds: whoever writes next does so in a later one.
      await sleep(A_MILLISECOND_SURELY_MS)
      return now
    })
    return work(snapshot, at)
  })
}
