import { type Kysely, sql } from 'kysely'
import type { Engine } from './migrations/column-types.ts'
import { type Migration, MIGRATIONS } from './migrations/list.ts'
import type { Db } from './schema.ts'

interface MigrationTable {
  schema_migration: { name: string; applied_at: string }
}

/** The store holds migrations that this program does not know: it was written by a newer one. */
export class NewerStoreError extends Error {
  override readonly name = 'NewerStoreError'

  constructor(migration: string) {
    super(
      `The store was written by a newer version of inflytt (it has ${migration}). Upgrade the program, or restore a backup made by this version.`,
    )
  }
}

const POSTGRES_LOCK = 4_442_020

/**
 * Brings a store up to this program, each migration in a transaction of its own.
 * @throws NewerStoreError when the store is ahead of the program
 */
export async function migrate(
  db: Db,
  engine: Engine,
  now: () => Date,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<string[]> {
  const book = db as unknown as Kysely<MigrationTable>
  await sql`create table if not exists schema_migration (name text primary key, applied_at text not null)`.execute(
    db,
  )
  const applied: string[] = []
  for (const migration of migrations) {
    await book.transaction().execute(async (trx) => {
      if (engine === 'postgres') await sql`select pg_advisory_xact_lock(${POSTGRES_LOCK})`.execute(trx)
      const known = await trx.selectFrom('schema_migration').select('name').execute()
      assertNotNewer(known, migrations)
      if (known.some(({ name }) => name === migration.name)) return
      await migration.up(trx as unknown as Kysely<unknown>, engine)
      await trx
        .insertInto('schema_migration')
        .values({ name: migration.name, applied_at: now().toISOString() })
        .execute()
      applied.push(migration.name)
    })
  }
  return applied
}

function assertNotNewer(applied: readonly { name: string }[], migrations: readonly Migration[]) {
  const unknown = applied.find(({ name }) => !migrations.some((migration) => migration.name === name))
  if (unknown !== undefined) throw new NewerStoreError(unknown.name)
}
