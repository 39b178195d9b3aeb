import { BUSY_TIMEOUT_MS, type Db, findStoreFile, openSqlite, setBusyTimeout } from '@inflytt/db'
import { holdWriters } from './write-gate.ts'

const HELD_TIMEOUT_MS = 100
const HELD_MS = 1000

/** The thread of an import has a SQLite store to write, as `holdStore` gives it that, for a second from now on. */
export async function holdForSecond(db: Db): Promise<void> {
  const path = await findStoreFile(db)
  if (path === undefined) throw new Error('a store in memory has no threads')
  await holdFileForSecond(db, path)
}

/** The same from within a query, which has the connection. */
export async function holdFileForSecond(db: Db, path: string): Promise<void> {
  const letGo = await holdWriters()
  const thread = openSqlite(path)
  const trx = await thread.db.startTransaction().execute()
  setBusyTimeout(db, HELD_TIMEOUT_MS)
  const end = async () => {
    await trx.rollback().execute()
    await thread.close()
    setBusyTimeout(db, BUSY_TIMEOUT_MS)
    letGo()
  }
  setTimeout(() => void end(), HELD_MS)
}
