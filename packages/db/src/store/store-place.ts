import { engineOf, storeOf } from './engine.ts'
import { findStoreFile } from './store-file.queries.ts'
import type { Db } from '../schema.ts'

/** What a store can be opened by once more, as by a thread. */
export type StorePlace = { engine: 'sqlite'; path: string } | { engine: 'postgres'; address: string }

const addresses = new WeakMap<object, string>()

/** Keeps the address of a database, which PostgreSQL itself does not tell. */
export function rememberAddress(db: Db, address: string): void {
  addresses.set(storeOf(db), address)
}

/** Undefined of a store in memory. */
export async function findStorePlace(db: Db): Promise<StorePlace | undefined> {
  if (engineOf(db) === 'postgres') {
    const address = addresses.get(storeOf(db))
    return address === undefined ? undefined : { engine: 'postgres', address }
  }
  const path = await findStoreFile(db)
  return path === undefined ? undefined : { engine: 'sqlite', path }
}
