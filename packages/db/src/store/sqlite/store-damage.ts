import { statSync } from 'node:fs'
import { sql } from 'kysely'
import { DamagedStoreError, type Store } from '../store.ts'

// Reading this much takes a tenth of a second; a larger store would keep its server from starting.
const READ_WHOLE_BYTES = 64 * 1024 * 1024

/**
 * Looks for damage in an opened SQLite store: a small one is read whole, of a larger one SQLite has read the header, which
 * tells of a file that ends too early.
 * @throws DamagedStoreError with what SQLite found
 */
export async function assertUndamaged({ db }: Pick<Store, 'db'>, path: string): Promise<void> {
  if (statSync(path).size > READ_WHOLE_BYTES) return
  const { rows } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(db)
  const found = rows.map((row) => row.quick_check).join('; ')
  if (found !== 'ok') throw new DamagedStoreError(found)
}
