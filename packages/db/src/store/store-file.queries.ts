import { sql } from 'kysely'
import { engineOf } from './engine.ts'
import type { Db } from '../schema.ts'

/** The path of the file that a store is; undefined of PostgreSQL, and of one in memory. */
export async function findStoreFile(db: Db): Promise<string | undefined> {
  if (engineOf(db) !== 'sqlite') return undefined
  const { rows } = await sql<{ name: string; file: string }>`pragma database_list`.execute(db)
  const { file = '' } = rows.find(({ name }) => name === 'main') ?? {}
  return file === '' ? undefined : file
}

const WIDE_CACHE_KIB = 32 * 1024
const NARROW_CACHE_KIB = 1024

/** Lets a connection hold more of the file in memory, for one long write that touches all indexes; no matter elsewhere. */
export const widenCache = (db: Db) => setCache(db, WIDE_CACHE_KIB)

/** Lets it hold little, for one that reads each page once. */
export const narrowCache = (db: Db) => setCache(db, NARROW_CACHE_KIB)

/** The same as `widenCache` while a write of a connection that others use later goes on. */
export async function withWideCache<T>(db: Db, write: () => Promise<T>): Promise<T> {
  if (engineOf(db) !== 'sqlite') return write()
  const { rows } = await sql<{ cache_size: number }>`pragma cache_size`.execute(db)
  await widenCache(db)
  try {
    return await write()
  } finally {
    await sql`pragma cache_size = ${sql.lit(rows[0]?.cache_size ?? 0)}`.execute(db)
  }
}

async function setCache(db: Db, kib: number): Promise<void> {
  if (engineOf(db) === 'sqlite') await sql`pragma cache_size = ${sql.lit(-kib)}`.execute(db)
}
