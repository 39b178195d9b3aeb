import { sql } from 'kysely'
import { engineOf } from './engine.ts'
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
