import { type Db, findStorePlace, openSqliteReader, readBetweenWrites } from '@inflytt/db'
import type { Deps } from '../../deps.ts'
import { passWriteGate } from '../../store/write-gate.ts'

/**
 * Reads the record as it stands at one moment, for as long as it takes; who writes waits for the beginning alone. A store in
 * memory has one connection, and there everybody waits.
 */
export async function asOfNow<T>(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  read: (snapshot: Db, at: Date) => Promise<T>,
): Promise<T> {
  const place = await findStorePlace(db)
  if (place === undefined) return db.transaction().execute((trx) => read(trx, clock()))
  await passWriteGate()
  if (place.engine === 'postgres') return readBetweenWrites({ writer: db, reader: db, clock }, read)
  const reader = openSqliteReader(place.path)
  try {
    return await readBetweenWrites({ writer: db, reader: reader.db, clock }, read)
  } finally {
    await reader.close()
  }
}
