import { setTimeout as sleep } from 'node:timers/promises'
import {
  BUSY_TIMEOUT_MS,
  type Db,
  findStoreFile,
  findStorePlace,
  openSqlite,
  setBusyTimeout,
  takeTurn,
} from '@inflytt/db'
import { openApart } from './open-apart.ts'
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

/** Longer than the store lets a writer wait; on SQLite that is set to less. */
const LONG_MS = { sqlite: 500, postgres: 5500 }

/**
 * Another program has the store to write for longer than that lets this one wait. Gives a function that closes it, to be
 * called when nobody writes here: to close a SQLite file waits for them with the thread.
 */
export async function holdByAnother(db: Db): Promise<() => Promise<void>> {
  const place = await findStorePlace(db)
  if (place === undefined) throw new Error('a store in memory is not shared')
  setBusyTimeout(db, HELD_TIMEOUT_MS)
  const other = openApart(place)
  const { promise: held, resolve } = Promise.withResolvers<void>()
  const holding = other.db.transaction().execute(async (trx) => {
    await takeTurn(trx)
    resolve()
    await sleep(LONG_MS[place.engine])
  })
  await held
  return async () => {
    await holding
    await other.close()
  }
}
