import { statSync } from 'node:fs'
import { sql } from 'kysely'
import { engineOf } from './engine.ts'
import type { Db } from '../schema.ts'
import { findStoreFile } from './store-file.queries.ts'

export interface StoreSize {
  bytes: number
  /** Of the write-ahead log of a SQLite file; undefined of PostgreSQL, where it is the whole machine's. */
  walBytes: number | undefined
}

/** How much room the store takes on disk. A store in memory takes none. */
export async function readStoreSize(db: Db): Promise<StoreSize> {
  if (engineOf(db) === 'postgres') {
    const { rows } = await sql<{
      bytes: number
    }>`select pg_database_size(current_database()) as bytes`.execute(db)
    return { bytes: rows[0]?.bytes ?? 0, walBytes: undefined }
  }
  const path = await findStoreFile(db)
  if (path === undefined) return { bytes: 0, walBytes: 0 }
  return { bytes: bytesOf(path), walBytes: bytesOf(`${path}-wal`) }
}

const bytesOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0
