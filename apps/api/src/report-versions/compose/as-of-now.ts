import { type Db, findStorePlace, openSqliteReader, readBetweenWrites } from '@inflytt/db'
import type { Deps } from '../../deps.ts'
import { onceFree } from '../../store/when-free.ts'
import { passWriteGate } from '../../store/write-gate.ts'

/** More than anybody has the store at a time, and less than who fixes a year waits for an answer. */
export const LONGEST_WAIT_OF_A_YEAR_MS = 10 * 60_000

/**
 * Reads the record as it stands at one moment, for as long as it takes; who writes waits for the beginning alone, which waits
 * for whoever has the store. A store in memory has one connection, and there everybody waits.
 * @throws the reason of `signal` where that gives it up while it waits
 */
export async function asOfNow<T>(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  read: (snapshot: Db, at: Date) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const place = await findStorePlace(db)
  if (place === undefined) return db.transaction().execute((trx) => read(trx, clock()))
  const readFrom = (reader: Db) =>
    onceFree({ withinMs: LONGEST_WAIT_OF_A_YEAR_MS, signal }, async (begin) => {
      await passWriteGate()
      return readBetweenWrites({ writer: db, reader, clock }, (snapshot, at) => {
        begin()
        return read(snapshot, at)
      })
    })
  if (place.engine === 'postgres') return readFrom(db)
  const reader = openSqliteReader(place.path)
  try {
    return await readFrom(reader.db)
  } finally {
    await reader.close()
  }
}
