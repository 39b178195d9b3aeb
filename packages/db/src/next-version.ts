import type { Kysely, Selectable, Updateable } from 'kysely'
import type { Database, Db } from './schema.ts'

interface Versioned {
  id: string
  version: number
}

type VersionedTable = {
  [Name in keyof Database]: Selectable<Database[Name]> extends Versioned ? Name : never
}[keyof Database]

/**
 * Writes the next version of a record; false where the one before it is no longer stored. Its id is not written again:
 * SQLite would look for whom it is named by, as of one that is given another.
 */
export async function putNextVersion<Name extends VersionedTable>(
  db: Db,
  table: Name,
  row: Updateable<Database[Name]> & Versioned,
): Promise<boolean> {
  const { id, ...written }: Versioned = row
  // Kysely follows no table whose name is a parameter; `row` is held to it above.
  const { numUpdatedRows } = await (db as unknown as Kysely<Record<'record', Versioned>>)
    .updateTable(table as 'record')
    .set(written)
    .where('id', '=', id)
    .where('version', '=', written.version - 1)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
