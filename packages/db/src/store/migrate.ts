import { type Kysely, sql } from 'kysely'
import type { Engine } from '../migrations/column-types.ts'
import { type Migration, MIGRATIONS, nameToday } from '../migrations/list.ts'
import { ForeignStoreError } from './store.ts'
import type { Db, Trx } from '../schema.ts'

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

/**
 * Brings a store up to this program, each migration in a transaction of its own.
 * @throws NewerStoreError when the store is ahead of the program; ForeignStoreError for another program's tables
 */
export async function migrate(
  db: Db,
  engine: Engine,
  now: () => Date,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<string[]> {
  const book = db as unknown as Kysely<MigrationTable>
  await makeBook(db, engine)
  // Nearly every start finds all of them there, and each would be looked for in a transaction of its own.
  const there = await readApplied(book)
  assertNotNewer(there, migrations)
  if (migrations.every(({ name }) => there.includes(name))) return []
  const applied: string[] = []
  for (const migration of migrations) {
    await book.transaction().execute(async (trx) => {
      const known = await readApplied(trx)
      assertNotNewer(known, migrations)
      if (known.includes(migration.name)) return
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

/**
 * What bringing a store up to this program would begin with and end with; undefined where it is up to date, or where
 * nothing is in it yet: another process may be filling it just now.
 * @throws NewerStoreError
 */
export async function findUpgrade(
  db: Db,
  engine: Engine,
): Promise<{ from: string; to: string } | undefined> {
  await makeBook(db, engine)
  const book = db as unknown as Kysely<MigrationTable>
  const known = await readApplied(book)
  assertNotNewer(known)
  const [from, to] = [known.toSorted().at(-1), MIGRATIONS.at(-1)?.name]
  const isBehind = MIGRATIONS.some(({ name }) => !known.includes(name))
  if (from === undefined || to === undefined || !isBehind || (await holdsNothing(db))) return undefined
  return { from, to }
}

/** The migrations that a store has, by their names of today. */
async function readApplied(book: Kysely<MigrationTable>): Promise<string[]> {
  const rows = await book.selectFrom('schema_migration').select('name').execute()
  return rows.map(({ name }) => nameToday(name))
}

/** The facts are the first that is written to a new store. */
async function holdsNothing(db: Db): Promise<boolean> {
  return (await db.selectFrom('municipality').select('code').limit(1).execute()).length === 0
}

/** In a transaction, so that of several processes that start at once one makes it and the others find it. */
async function makeBook(db: Db, engine: Engine): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Who may not make tables may use one that stands.
    if (engine === 'postgres' && (await holdsBook(trx))) return
    await sql`create table if not exists schema_migration (name text primary key, applied_at text not null)`.execute(
      trx,
    )
  })
}

/** A SQLite file says in its header whose it is; a database of PostgreSQL tells by its tables; views come with extensions. */
async function holdsBook(trx: Trx): Promise<boolean> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE'
  `.execute(trx)
  const names = rows.map(({ name }) => name)
  const isThere = names.includes('schema_migration')
  if (names.length > 0 && !isThere)
    throw new ForeignStoreError('The database holds tables of another program.')
  return isThere
}

/** @throws NewerStoreError where one of the names of today is not known */
export function assertNotNewer(
  applied: readonly string[],
  migrations: readonly Migration[] = MIGRATIONS,
): void {
  const unknown = applied.find((name) => !migrations.some((migration) => migration.name === name))
  if (unknown !== undefined) throw new NewerStoreError(unknown)
}
